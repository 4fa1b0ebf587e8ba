import { expect, test } from 'vitest'
import type { Piece } from '../../../../src/chatkit/session/TagBook'
import { type Selection, snapped, tagBeside } from '../../../../src/chatkit/ui/composer/tagSelection'

/** A tag from 5 to 10. */
const tags: Piece[] = [{ start: 5, end: 10, text: '', entry: null }]
const caret = (place: number): Selection => ({ start: place, end: place, direction: 'none' })
const range = (start: number, end: number, direction: Selection['direction'] = 'forward') => ({
  start,
  end,
  direction,
})

test.each([
  [6, 5, 10],
  [9, 10, 5],
  [7, 0, 10],
  [7, 20, 5],
  [6, 7, 5],
  [9, 7, 10],
  [5, 4, 5],
  [10, 11, 10],
])('a caret that gets to %i from %i is put at %i', (to, from, at) => {
  expect(snapped(tags, caret(to), caret(from))).toEqual(caret(at))
})

test('a selection takes a tag in or leaves it out as its end moves', () => {
  expect(snapped(tags, range(2, 6), range(2, 5))).toEqual(range(2, 10))
  expect(snapped(tags, range(2, 9), range(2, 10))).toEqual(range(2, 5))
  expect(snapped(tags, range(9, 12, 'backward'), range(10, 12, 'backward'))).toEqual(range(5, 12, 'backward'))
  expect(snapped(tags, range(6, 12, 'backward'), range(5, 12, 'backward'))).toEqual(range(10, 12, 'backward'))
})

test('where a selection begins within a tag it begins before it', () => {
  expect(snapped(tags, range(7, 12), range(7, 11))).toEqual(range(5, 12))
  expect(snapped(tags, range(2, 7, 'backward'), range(3, 7, 'backward'))).toEqual(range(2, 10, 'backward'))
})

test('a tag is beside a caret that touches it, and beside no selection', () => {
  expect(tagBeside(tags, caret(10), 'before')).toBe(tags[0])
  expect(tagBeside(tags, caret(5), 'after')).toBe(tags[0])
  expect(tagBeside(tags, caret(5), 'before')).toBeUndefined()
  expect(tagBeside(tags, range(5, 10), 'before')).toBeUndefined()
})
