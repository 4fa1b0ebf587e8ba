import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placePopup } from '../../../../src/chatkit/widgets/picker/placePopup'

const screen = { width: 400, height: 600 }
const popup = { width: 200, height: 150 }
const wish = { side: 'bottom', align: 'start', rtl: false } as const

test('it stands below its control and begins with it', () => {
  expect(placePopup({ left: 50, top: 100, width: 80, height: 30 }, popup, screen, wish)).toEqual({
    left: 50,
    top: 136,
  })
})

test('from right to left it begins at the right', () => {
  const place = placePopup({ left: 250, top: 100, width: 80, height: 30 }, popup, screen, {
    ...wish,
    rtl: true,
  })
  expect(place.left).toBe(130)
})

test.each([
  ['bottom', { left: 50, top: 344 }],
  ['top', { left: 50, top: 344 }],
  ['right', { left: 136, top: 442 }],
  ['left', { left: 136, top: 442 }],
] as const)(
  'beside a control near the foot and the left edge, wished %s, it goes where there is room',
  (side, place) => {
    const control = { left: 50, top: 500, width: 80, height: 30 }
    expect(placePopup(control, popup, screen, { ...wish, side })).toEqual(place)
  },
)

test('it is never beyond the screen', () => {
  const number = fc.integer({ min: -50, max: 650 })
  const size = fc.integer({ min: 1, max: 380 })
  const sides = fc.constantFrom('top', 'bottom', 'left', 'right')
  fc.assert(
    fc.property(number, number, size, size, sides, fc.boolean(), (left, top, width, height, side, rtl) => {
      const place = placePopup({ left, top, width: 80, height: 30 }, { width, height }, screen, {
        side,
        align: 'center',
        rtl,
      })
      expect(place.left).toBeGreaterThanOrEqual(8)
      expect(place.top).toBeGreaterThanOrEqual(8)
      expect(place.left + width).toBeLessThanOrEqual(392)
      expect(place.top + height).toBeLessThanOrEqual(592)
    }),
  )
})
