import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ThreadItem } from '../../../src/chatkit/protocol/items'
import { itemsById, mergeRange, prependOlder } from '../../../src/chatkit/thread/merge'
import { EMPTY_THREAD, type ThreadState } from '../../../src/chatkit/thread/state'
import { assistant } from '../support/threads'

const holding = (...items: ThreadItem[]): ThreadState => ({ ...EMPTY_THREAD, items })
const ids = (state: ThreadState) => state.items.map((item) => item.id)
const some = (...names: string[]) => names.map((name) => assistant(name, name))

function newest(state: ThreadState, items: ThreadItem[], hasOlder = false, seen = itemsById(state)) {
  return mergeRange(state, { items, before: null, hasOlder, seen })
}

test('a range that was read again shows what the server has: changed, new and gone items', () => {
  const state = holding(...some('a', 'b', 'c'))
  const merged = newest(state, [assistant('a', 'a'), assistant('c', 'changed'), assistant('d', 'd')])
  expect(ids(merged)).toEqual(['a', 'c', 'd'])
  expect(merged.items[1]).toMatchObject({ content: [{ text: 'changed' }] })
})

test('an item that is the same keeps its identity, and a thread that is the same its own', () => {
  const state = holding(...some('a', 'b'))
  expect(newest(state, some('a', 'b'))).toBe(state)
})

test('an item that streams stays as it is, also where the server does not know it yet', () => {
  const state = { ...holding(...some('a', 'b')), streaming: new Set(['b']) }
  expect(newest(state, some('a')).items).toEqual(state.items)
  expect(newest(state, [assistant('a', 'a'), assistant('b', 'older')]).items[1]).toBe(state.items[1])
})

test('an item that changed or came since the range was asked for is newer than the range', () => {
  const before = holding(...some('a', 'b'))
  const seen = itemsById(before)
  const now = holding(assistant('a', 'a'), assistant('b', 'clicked'), assistant('c', 'sent'))
  expect(newest(now, some('a', 'b'), false, seen).items).toEqual(now.items)
})

test('a range in the middle leaves what is around it alone', () => {
  const state = holding(...some('a', 'b', 'c', 'd'))
  const range = { items: [assistant('b', 'new')], before: 'd', hasOlder: true, seen: itemsById(state) }
  const merged = mergeRange(state, range)
  expect(ids(merged)).toEqual(['a', 'b', 'd'])
  expect(merged.items[1]).toMatchObject({ content: [{ text: 'new' }] })
})

test('older items go in front, each once', () => {
  expect(ids(prependOlder(holding(...some('c', 'd')), some('a', 'b', 'c')))).toEqual(['a', 'b', 'c', 'd'])
})

test('reading any newest page leaves no item twice, and the page in its order at the end', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 0 })
  fc.assert(
    fc.property(names, names, fc.boolean(), (local, page, hasOlder) => {
      const state = holding(...some(...local))
      const merged = ids(newest(state, some(...page), hasOlder))
      expect(new Set(merged).size).toBe(merged.length)
      if (!hasOlder) expect(merged).toEqual(page)
    }),
  )
})
