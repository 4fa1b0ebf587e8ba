import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, onColor, parseComputed, type Rgb, readableOn } from '../../../src/chatkit/theme/contrast'

const channel = fc.integer({ min: 0, max: 255 })
const color: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel)

test('text on any accent can be read', () => {
  fc.assert(
    fc.property(color, (accent) => {
      expect(contrast(accent, onColor(accent))).toBeGreaterThan(4.4)
    }),
  )
})

test('any accent can be made readable on light and on dark ground', () => {
  const ground = fc.constantFrom<Rgb>([255, 255, 255], [24, 24, 24])
  fc.assert(
    fc.property(color, ground, (accent, under) => {
      expect(contrast(readableOn(accent, under), under)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('computed colours are read in both of their forms', () => {
  expect(parseComputed('rgb(79, 70, 229)')).toEqual([79, 70, 229])
  expect(parseComputed('color(srgb 1 0 0.5)')).toEqual([255, 0, 128])
  expect(parseComputed('')).toBeNull()
})
