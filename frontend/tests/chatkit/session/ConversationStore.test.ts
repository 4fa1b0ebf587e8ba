import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { StreamEvent } from '../../../src/chatkit/protocol/events'
import { ConversationStore } from '../../../src/chatkit/session/ConversationStore'
import { reduceThread } from '../../../src/chatkit/thread/reducer'
import { EMPTY_THREAD } from '../../../src/chatkit/thread/state'
import { ModelServer } from '../support/modelServer'
import { anyResponse, planned } from '../support/plans'
import { assistant, user } from '../support/threads'

const delta = (id: string, text: string, content_index = 0): StreamEvent => ({
  type: 'thread.item.updated',
  item_id: id,
  update: { type: 'assistant_message.content_part.text_delta', content_index, delta: text },
})

test('whenever one looks, the state is what all events so far make of it', () => {
  const looks = fc.infiniteStream(fc.boolean())
  fc.assert(
    fc.property(anyResponse, anyResponse, looks, (left, right, look) => {
      const server = new ModelServer()
      const streams = [left, right].map((plans) =>
        plans.flatMap((plan) => planned(plan, server).map((step) => step.event)),
      )
      const [one = [], two = []] = streams
      // Two responses, their events in turn.
      const events = one.flatMap((event, index) => [event, ...two.slice(index, index + 1)])
      const store = new ConversationStore('t1')
      let expected = EMPTY_THREAD
      for (const event of events) {
        store.receive(event)
        expected = reduceThread(expected, event)
        if (look.next().value) expect(store.get().thread).toEqual(expected)
      }
      expect(store.get().thread).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('pieces of text that come within a frame are one change, which watchers hear of once', async () => {
  const store = new ConversationStore('t1')
  store.receive({ type: 'thread.item.added', item: assistant('a') })
  store.receive({ type: 'thread.item.added', item: assistant('b') })
  const items = [...Array(10_000).keys()].map((index) => user(`u${index}`))
  store.changeThread((state) => ({ ...state, items: [...items, ...state.items] }))
  const heard = vi.fn()
  store.subscribe(heard)
  const copies = vi.spyOn(Array.prototype, 'with')
  for (let piece = 0; piece < 500; piece++) {
    store.receive(delta('a', 'x'))
    store.receive(delta('b', 'y'))
  }
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
  expect(store.get().thread.items.slice(-2)).toMatchObject([
    { content: [{ text: 'x'.repeat(500) }] },
    { content: [{ text: 'y'.repeat(500) }] },
  ])
  expect(heard).toHaveBeenCalledTimes(1)
  expect(copies.mock.calls.length).toBeLessThanOrEqual(2)
})

test('a change that comes in between sees the pieces before it, and those after it come after it', () => {
  const store = new ConversationStore('t1')
  store.receive({ type: 'thread.item.added', item: assistant('a') })
  store.receive(delta('a', 'one'))
  store.changeThread((state) => ({ ...state, items: [...state.items, user('u')] }))
  store.receive(delta('a', ' two'))
  expect(store.get().thread.items).toMatchObject([{ content: [{ text: 'one two' }] }, { id: 'u' }])
})
