/** Rows that are not loaded, counted in stretches. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import type { Listing } from '../../../src/app/todos/listing'
import { countOf, placeOf, placesOf, spanAt } from '../../../src/app/todos/stretches'

const stretches = fc.array(
  fc.record({ missing: fc.integer({ min: 1, max: 300 }), rows: fc.integer({ min: 1, max: 90 }) }),
  {
    maxLength: 5,
  },
)

function listing(
  parts: readonly { missing: number; rows: number }[],
  before: boolean,
  after: number,
): Listing {
  const runs: Listing['runs'][number][] = []
  let length = 0
  for (const { missing, rows } of parts) {
    const start = length + (length === 0 && !before ? 0 : missing)
    runs.push({
      start,
      todos: Array.from({ length: rows }, (_, row) => blankTodo(`${start + row}`, '', row)),
    })
    length = start + rows
  }
  return { runs, length: length + after }
}

test('every row stands at one place, and the places stand for all rows in their order', () => {
  fc.assert(
    fc.property(stretches, fc.boolean(), fc.nat({ max: 300 }), (parts, before, after) => {
      const list = listing(parts, before, after)
      const places = placesOf(list)
      const loaded = new Set(list.runs.flatMap(({ start, todos }) => todos.map((_, row) => start + row)))
      const rows: number[] = []
      for (let place = 0; place < countOf(places); place += 1) {
        const span = spanAt(places, place)
        expect(span.isGap).toBe(!loaded.has(span.index))
        for (let row = 0; row < span.rows; row += 1) {
          expect(placeOf(places, span.index + row)).toBe(place)
          rows.push(span.index + row)
        }
      }
      expect(rows).toEqual(Array.from({ length: list.length }, (_, index) => index))
    }),
  )
})

test('a long list of which little is loaded has few places', () => {
  const list = listing([{ missing: 50_000, rows: 200 }], true, 49_800)
  expect(countOf(placesOf(list))).toBe(1_000 + 200 + 996)
})
