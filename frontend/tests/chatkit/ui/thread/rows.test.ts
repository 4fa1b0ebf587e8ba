import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGap, rowsOf } from '../../../../src/chatkit/ui/thread/rows'

const places = (count: number) => ({
  count,
  place: (id: string) => (Number(id) < count ? Number(id) : undefined),
})

test('rows cover every item once, in order, and draw what must be drawn', () => {
  const numbers = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    first: fc.nat(45),
    last: fc.option(fc.nat(45)),
    kept: fc.uniqueArray(fc.nat(45), { maxLength: 5 }),
  })
  fc.assert(
    fc.property(numbers, ({ count, first, last, kept }) => {
      const rows = rowsOf(places(count), {
        first: String(first),
        last: last === null ? null : String(last),
        kept: new Set(kept.map(String)),
      })
      let next = 0
      for (const row of rows) {
        expect(isGap(row) ? row.from : row.item).toBe(next)
        if (isGap(row)) expect(row.to).toBeGreaterThan(row.from)
        next = isGap(row) ? row.to : row.item + 1
      }
      expect(next).toBe(count)
      const drawn = rows.flatMap((row) => (isGap(row) ? [] : [row.item]))
      for (const index of kept) if (index < count) expect(drawn).toContain(index)
    }),
  )
})

test('a span whose end is open takes in what comes at the end', () => {
  const span = { first: '2', last: null, kept: new Set<string>() }
  expect(rowsOf(places(4), span)).toEqual([{ from: 0, to: 2 }, { item: 2 }, { item: 3 }])
  expect(rowsOf(places(5), span).at(-1)).toEqual({ item: 4 })
})
