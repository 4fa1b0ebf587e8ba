import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ThreadItem } from '../../../../src/chatkit/protocol/items'
import { ItemSizes } from '../../../../src/chatkit/ui/thread/ItemSizes'
import { assistant, user } from '../../support/threads'

function measured(heights: readonly number[]): [ItemSizes, ThreadItem[]] {
  const sizes = new ItemSizes()
  const items = heights.map((_, index) => user(`i${index}`))
  sizes.setItems(items)
  heights.forEach((height, index) => {
    sizes.measure(`i${index}`, height)
  })
  return [sizes, items]
}

test('an item stands below all before it, and is found where it stands', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(heights, fc.nat(), (given, seed) => {
      const [sizes] = measured(given)
      const index = seed % given.length
      const top = given.slice(0, index).reduce((sum, height) => sum + height, 0)
      expect(sizes.top(index)).toBe(top)
      expect(sizes.at(top)).toBe(index)
      expect(sizes.at(top + (given[index] ?? 0) - 0.5)).toBe(index)
      expect(sizes.between(0, given.length)).toBe(given.reduce((sum, height) => sum + height, 0))
    }),
  )
})

test('items that come in front move the others down and keep their heights', () => {
  const [sizes, items] = measured([100, 200])
  const older = user('older')
  sizes.setItems([older, ...items])
  sizes.measure('older', 50)
  expect([sizes.top(1), sizes.top(2), sizes.place('i1')]).toEqual([50, 150, 2])
})

test('an item that is gone has no place any more', () => {
  const [sizes, items] = measured([100, 200, 300])
  sizes.setItems(items.filter((item) => item.id !== 'i1'))
  expect(sizes.place('i1')).toBeUndefined()
  expect([sizes.place('i2'), sizes.top(1), sizes.count]).toEqual([1, 100, 2])
})

test('what was never drawn is guessed by what it holds', () => {
  const sizes = new ItemSizes()
  sizes.setItems([assistant('short', 'Yes.'), assistant('long', 'word '.repeat(400)), user('end')])
  expect(sizes.between(1, 2)).toBeGreaterThan(4 * sizes.between(0, 1))
})
