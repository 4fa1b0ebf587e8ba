import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StreamEvent } from '../../../src/chatkit/protocol/events'
import { readEvent } from '../../../src/chatkit/protocol/read'
import { dropAfter, endResponse, reduceThread } from '../../../src/chatkit/thread/reducer'
import { EMPTY_THREAD, type ThreadState } from '../../../src/chatkit/thread/state'
import { answer, assistant, thread, user, widget } from '../support/threads'

const play = (events: readonly StreamEvent[], state: ThreadState = EMPTY_THREAD) =>
  events.reduce(reduceThread, state)

const textOf = (state: ThreadState, id: string) => {
  const item = state.items.find((entry) => entry.id === id)
  return item?.type === 'assistant_message' ? item.content.map((part) => part.text).join('') : null
}

/** Turns of a conversation, each a message and answers in pieces. */
const turns = fc
  .array(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((answers) =>
    answers.flatMap((pieces, index): StreamEvent[] => [
      { type: 'thread.item.done', item: user(`u${index}`) },
      { type: 'stream_options', stream_options: { allow_cancel: true } },
      { type: 'progress_update', text: 'Looking' },
      ...answer(`a${index}`, pieces),
    ]),
  )

describe('a stream that comes in whole', () => {
  test('leaves each answer with the text of its pieces, and nothing streaming', () => {
    fc.assert(
      fc.property(turns, (events) => {
        const state = play(events)
        expect(state.streaming.size).toBe(0)
        expect(state.progress).toBeNull()
        for (const event of events) {
          if (event.type !== 'thread.item.done' || event.item.type !== 'assistant_message') continue
          expect(textOf(state, event.item.id)).toBe(event.item.content[0]?.text)
        }
      }),
    )
  })

  test('shows the text of an answer while it is being written', () => {
    const state = play(answer('a', ['Hel', 'lo']).slice(0, 4))
    expect(textOf(state, 'a')).toBe('Hello')
    expect(state.streaming).toEqual(new Set(['a']))
  })
})

test('events that come twice, anywhere, leave the same items as events that come once', () => {
  fc.assert(
    fc.property(turns, fc.infiniteStream(fc.boolean()), (events, again) => {
      const doubled = events.flatMap((event) => (again.next().value ? [event, event] : [event]))
      expect(endResponse(play(doubled)).items).toEqual(endResponse(play(events)).items)
    }),
  )
})

test('a stream that is cut anywhere and then comes again from its start ends as if it had come once', () => {
  fc.assert(
    fc.property(turns, fc.nat(), (events, cut) => {
      const half = endResponse(play(events.slice(0, cut % (events.length + 1))))
      expect(endResponse(play(events, half)).items).toEqual(endResponse(play(events)).items)
    }),
  )
})

test('events in any order never throw, and say when only a fresh read can tell what they meant', () => {
  fc.assert(
    fc.property(
      turns.chain((events) => fc.shuffledSubarray(events)),
      (events) => {
        const state = play(events)
        expect(new Set(state.items.map((item) => item.id)).size).toBe(state.items.length)
      },
    ),
  )
  expect(play(answer('a', ['x']).slice(2, 3)).incomplete).toBe(true)
})

test('anything at all that a server sends is an event or nothing, never an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      for (const value of values) expect(() => readEvent(value)).not.toThrow()
    }),
  )
  const types = [
    'thread.item.added',
    'thread.item.updated',
    'error',
    'notice',
    'progress_update',
    'constructor',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.dictionary(fc.string(), fc.jsonValue()), (type, rest) => {
      const event = readEvent({ ...rest, type })
      if (event) expect(() => reduceThread(EMPTY_THREAD, event)).not.toThrow()
    }),
  )
})

test('unknown events and items are told from known ones', () => {
  expect(readEvent({ type: 'thread.item.teleported' })).toBeNull()
  expect(readEvent({ type: 'thread.item.done', item: { id: 'x', type: 'hologram' } })).toBeNull()
  expect(readEvent({ type: 'thread.item.done', item: assistant('a') })).not.toBeNull()
})

test('a widget is changed as a whole, by component, and by streamed text', () => {
  const root = {
    type: 'Card',
    children: [
      { type: 'Text', id: 'x', value: 'a' },
      { type: 'Badge', id: 'b', label: '1' },
    ],
  }
  const update = (change: unknown) =>
    readEvent({ type: 'thread.item.updated', item_id: 'w', update: change }) as StreamEvent
  const state = play([
    { type: 'thread.item.added', item: widget('w', root) },
    update({ type: 'widget.streaming_text.value_delta', component_id: 'x', delta: 'b', done: false }),
    update({
      type: 'widget.component.updated',
      component_id: 'b',
      component: { type: 'Badge', id: 'b', label: '2' },
    }),
  ])
  expect(state.items[0]).toMatchObject({
    widget: { children: [{ value: 'ab', streaming: true }, { label: '2' }] },
  })
  const replaced = play([update({ type: 'widget.root.updated', widget: { type: 'Basic' } })], state)
  expect(replaced.items[0]).toMatchObject({ widget: { type: 'Basic' } })
})

test('tasks of a workflow are added once and updated in place', () => {
  const item = { ...assistant('f'), type: 'workflow', workflow: { type: 'custom', tasks: [] } }
  const task = (kind: string, title: string) =>
    readEvent({
      type: 'thread.item.updated',
      item_id: 'f',
      update: { type: `workflow.task.${kind}`, task_index: 0, task: { type: 'custom', title } },
    }) as StreamEvent
  const added = readEvent({ type: 'thread.item.added', item }) as StreamEvent
  const state = play([added, task('added', 'one'), task('added', 'one'), task('updated', 'two')])
  expect(state.items[0]).toMatchObject({ workflow: { tasks: [{ title: 'two' }] } })
})

test('a generated image keeps its progress until it is done', () => {
  const item = { ...assistant('g'), type: 'generated_image', image: null }
  const image = { id: 'i', url: '/i.png' }
  const events = [
    { type: 'thread.item.added', item },
    {
      type: 'thread.item.updated',
      item_id: 'g',
      update: { type: 'generated_image.updated', image, progress: 0.5 },
    },
  ].map((event) => readEvent(event) as StreamEvent)
  const state = play(events)
  expect(state.imageProgress.get('g')).toBe(0.5)
  const done = readEvent({ type: 'thread.item.done', item: { ...item, image } }) as StreamEvent
  expect(play([done], state).imageProgress.size).toBe(0)
})

test('errors and notices stand until the next response', () => {
  const state = play([
    { type: 'notice', level: 'warning', message: 'Nearly full' },
    { type: 'notice', level: 'warning', message: 'Nearly full' },
    { type: 'error', code: 'custom', message: 'Busy', allow_retry: true },
  ])
  expect(state.notices).toHaveLength(1)
  expect(state.failure).toEqual({ code: 'custom', message: 'Busy', allowRetry: true })
})

test('a title that comes later joins what is known of the thread', () => {
  const state = play([
    { type: 'thread.created', thread: thread('t1') },
    { type: 'thread.updated', thread: thread('t1', 'Groceries') },
  ])
  expect(state.thread?.title).toBe('Groceries')
})

test('an answer that was stopped before its first word leaves nothing', () => {
  expect(endResponse(play(answer('a', ['x']).slice(0, 2))).items).toEqual([])
})

test('a retry drops what followed the message', () => {
  const state = play([
    { type: 'thread.item.done', item: user('u') },
    ...answer('a', ['x']),
    { type: 'thread.item.done', item: user('u2') },
  ])
  expect(dropAfter(state, 'u').items.map((item) => item.id)).toEqual(['u'])
})
