import { expect, test } from 'vitest'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { shared } from '../../../src/chatkit/widgets/shared'
import { survey } from '../../../src/chatkit/widgets/survey'

test('names of labelled fields are found wherever they stand', () => {
  const root = { type: 'Card', children: [{ type: 'Col', children: [{ type: 'Label', fieldName: 'a' }] }] }
  expect(survey(root)).toEqual({ tooLarge: false, labelled: new Set(['a']) })
})

test('equal parts of a new version are those of the old one', () => {
  const before = {
    type: 'Card',
    children: [
      { type: 'Text', value: 'a' },
      { type: 'Text', value: 'b' },
    ],
  }
  const after = {
    type: 'Card',
    children: [
      { type: 'Text', value: 'a' },
      { type: 'Text', value: 'c' },
    ],
  }
  const made = shared(before, structuredClone(after))
  expect(made).toEqual(after)
  expect(made.children[0]).toBe(before.children[0])
  expect(shared(before, structuredClone(before))).toBe(before)
})

test('what is gone from the old version is gone from the new', () => {
  expect(shared({ a: 1, b: 2 }, { a: 1 } as object)).toEqual({ a: 1 })
  expect(shared([1, 2, 3], [1, 2])).toEqual([1, 2])
  expect(shared({ a: undefined }, { b: undefined } as object)).toEqual({ b: undefined })
})

test('2,000 parts are not too many', () => {
  const children = Array.from({ length: 2000 }, () => ({ type: 'Text', value: '' }))
  expect(survey({ type: 'Card', children }).tooLarge).toBe(false)
})

test('what is nested beyond measure is too large, and looking at it costs nothing', () => {
  let root: WidgetNode = { type: 'Text' }
  for (let depth = 0; depth < 100_000; depth++) root = { type: 'Col', children: [root] }
  expect(survey(root).tooLarge).toBe(true)
})
