import { describe, expect, it } from 'vitest'
import { accentFrom, contrast } from '../../../src/app/branding/accent'

const WHITE = 'rgb(255, 255, 255)'
const DARK = 'rgb(33, 33, 33)'

function ratio(a: string, b: string): number {
  const channels = (colour: string) => (colour.match(/\d+/g) ?? []).map(Number) as [number, number, number]
  return contrast(channels(a), channels(b))
}

describe('the accent', () => {
  const brands = [
    'rgb(255, 255, 0)',
    'rgb(0, 0, 0)',
    'rgb(11, 107, 203)',
    'rgb(250, 250, 250)',
    'rgb(120, 120, 120)',
  ]
  for (const surface of [WHITE, DARK]) {
    it.each(brands)(`can be seen and read on ${surface} when the brand is %s`, (brand) => {
      const accent = accentFrom(brand, surface)
      expect(ratio(accent?.control ?? '', surface)).toBeGreaterThanOrEqual(3)
      expect(ratio(accent?.text ?? '', surface)).toBeGreaterThanOrEqual(4.5)
      expect(ratio(accent?.on ?? '', accent?.control ?? '')).toBeGreaterThanOrEqual(4.5)
    })
  }

  it('is the brand’s own colour where that is legible', () => {
    expect(accentFrom('rgb(11, 107, 203)', WHITE)?.control).toBe('rgb(11, 107, 203)')
  })

  it('is left alone when the colour is of a kind that cannot be computed with', () => {
    expect(accentFrom('color(display-p3 1 0 0)', WHITE)).toBeNull()
  })
})
