import { expect, it, vi } from 'vitest'
import { Selection } from '../../../src/app/selection/Selection'

const ROWS = ['a', 'b', 'c', 'd', 'e']
const chosen = (selection: Selection) => [...selection.current()].sort().join('')

it('takes one more and one less', () => {
  const selection = new Selection()
  selection.toggle('b')
  selection.toggle('d')
  selection.toggle('b')
  expect(chosen(selection)).toBe('d')
})

it('takes all between where it began and a row, upwards too', () => {
  const selection = new Selection()
  selection.toggle('c')
  selection.extendTo('e', ROWS)
  expect(chosen(selection)).toBe('cde')
  selection.extendTo('b', ROWS)
  expect(chosen(selection)).toBe('bcde')
})

it('begins at the row clicked last, and at the row itself when that is gone', () => {
  const selection = new Selection()
  selection.startAt('b')
  selection.extendTo('c', ROWS)
  expect(chosen(selection)).toBe('bc')
  selection.clear()
  selection.extendTo('d', ROWS)
  expect(chosen(selection)).toBe('d')
})

it('drops what is no longer there, and tells only of a change', () => {
  const selection = new Selection()
  selection.all(ROWS)
  const told = vi.fn()
  selection.subscribe(told)
  selection.keepOnly(() => true)
  expect(told).not.toHaveBeenCalled()
  selection.keepOnly((id) => id !== 'a')
  expect(told).toHaveBeenCalledOnce()
  expect(chosen(selection)).toBe('bcde')
})

it('keeps a todo, and where a range starts, when the server has named it', () => {
  const selection = new Selection()
  selection.toggle('new:1')
  selection.rename('new:1', 'b')
  selection.extendTo('d', ROWS)
  selection.keepOnly((id) => ROWS.includes(id))
  expect(chosen(selection)).toBe('bcd')
})

it('begun with a finger, takes every tap until nothing is selected any more', () => {
  const selection = new Selection()
  selection.hold('b')
  selection.press('d')
  expect(chosen(selection)).toBe('bd')
  selection.press('b')
  selection.press('d')
  selection.toggle('c')
  selection.press('a')
  expect(chosen(selection)).toBe('')
})
