/** Rows that are not loaded, counted in stretches. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, placesOf, rowsOf, spanAt } from '../../../src/app/todos/stretches'

const lengths = fc.record({
  head: fc.nat({ max: 300 }),
  missing: fc.nat({ max: 3_000 }),
  tail: fc.nat({ max: 5 }),
})

test('every row stands at one place, and the places stand for all rows in their order', () => {
  fc.assert(
    fc.property(lengths, (list) => {
      const rows: number[] = []
      for (let place = 0; place < placesOf(list); place += 1) {
        const span = spanAt(list, place)
        expect(span.isGap).toBe(span.index >= list.head && span.index < list.head + list.missing)
        for (let row = 0; row < span.rows; row += 1) {
          expect(placeOf(list, span.index + row)).toBe(place)
          rows.push(span.index + row)
        }
      }
      expect(rows).toEqual(Array.from({ length: rowsOf(list) }, (_, index) => index))
    }),
  )
})

test('a long list of which little is loaded has few places', () => {
  expect(placesOf({ head: 100, missing: 99_900, tail: 1 })).toBe(100 + 4_995 + 1)
})
