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

it('takes ranges, and remembers where they begin', () => {
  const selection = new Selection()
  selection.toggle('c', 2)
  selection.add(['c', 'd', 'e'])
  expect(chosen(selection)).toBe('cde')
  selection.add(['b', 'c'])
  expect(chosen(selection)).toBe('bcde')
  expect(selection.anchor()).toEqual({ id: 'c', index: 2 })
})

it('begins at the row clicked last until something is selected', () => {
  const selection = new Selection()
  selection.startAt('b', 1)
  selection.add(['b', 'c'])
  selection.startAt('e', 4)
  expect(selection.anchor()).toEqual({ id: 'b', index: 1 })
  selection.clear()
  expect(selection.anchor()).toBeNull()
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
  expect(selection.anchor()?.id).toBe('b')
  selection.add(['b', 'c', 'd'])
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
