import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, onColor, parseComputed, type Rgb, readableOn } from '../../../src/chatkit/theme/contrast'

const channel = fc.integer({ min: 0, max: 255 })
const color: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel)

test('text on any accent can be read', () => {
  fc.assert(
    fc.property(color, (accent) => {
      expect(contrast(accent, onColor(accent))).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('any accent can be made readable on light and on dark ground', () => {
  const ground = fc.constantFrom<Rgb>([255, 255, 255], [24, 24, 24])
  fc.assert(
    fc.property(color, ground, (accent, under) => {
      expect(contrast(readableOn(accent, [under]), under)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('one colour can be made to stand off from several grounds at once', () => {
  const grounds: Rgb[] = [
    [255, 255, 255],
    [244, 244, 246],
    [221, 219, 250],
  ]
  fc.assert(
    fc.property(color, (accent) => {
      const readable = readableOn(accent, grounds)
      for (const ground of grounds) expect(contrast(readable, ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('computed colours are read in each of their forms', () => {
  const white: Rgb = [255, 255, 255]
  expect(parseComputed('rgb(79, 70, 229)', white)).toEqual([79, 70, 229])
  expect(parseComputed('color(srgb 1 0 0.5)', white)).toEqual([255, 0, 128])
  expect(parseComputed('color(srgb 1.2 -0.1 0.5)', white)).toEqual([255, 0, 128])
  expect(parseComputed('color(srgb 0 0 0 / 0.5)', white)).toEqual([128, 128, 128])
  expect(parseComputed('rgba(0, 0, 0, 0)', white)).toEqual(white)
  expect(parseComputed('', white)).toBeNull()
})
