import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHAPES, UNIONS } from '../../../src/chatkit/protocol/generated/shapes'
import {
  isMalformed,
  readEvent,
  readItem,
  readItemPage,
  readThread,
  readThreadPage,
  typeOf,
} from '../../../src/chatkit/protocol/read'
import { endResponse, reduceThread } from '../../../src/chatkit/thread/reducer'
import { EMPTY_THREAD } from '../../../src/chatkit/thread/state'
import { answer, assistant, thread, user, widget } from '../support/threads'

const types = Object.values(SHAPES).flatMap((shape) => ('type' in shape ? [...shape.type.is] : []))
const names = [...new Set(Object.values(SHAPES).flatMap((shape) => Object.keys(shape)))]

/** JSON that says it is of the protocol, with anything in any field. */
const { nearly } = fc.letrec<{ nearly: unknown }>((tie) => ({
  nearly: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, 0, -1, 1.5, '', 'a1', true, [], {}, '1', Number.POSITIVE_INFINITY),
    fc.constantFrom<string>(...types),
    fc.array(tie('nearly'), { maxLength: 3 }),
    fc
      .tuple(
        fc.constantFrom<string>(...types),
        fc.dictionary(fc.constantFrom<string>(...names), tie('nearly')),
      )
      .map(([type, rest]) => ({ ...rest, type })),
  ),
}))

const anything = fc.oneof(fc.jsonValue(), nearly)

describe('whatever JSON a server sends', () => {
  test('no reader throws, and what is read says so in its log line', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        for (const read of [readEvent, readItem, readThread, readItemPage, readThreadPage, isMalformed])
          read(raw)
        expect(typeOf(raw).length).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the events it makes are ones that a thread can take, in any order', () => {
    fc.assert(
      fc.property(fc.array(nearly, { maxLength: 8 }), (raws) => {
        const events = raws.flatMap((raw) => readEvent(raw) ?? [])
        const state = endResponse(events.reduce(reduceThread, EMPTY_THREAD))
        expect(new Set(state.items.map((item) => item.id)).size).toBe(state.items.length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('what is read and sent again is read as the same', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const item = readItem(raw)
        if (item) expect(readItem(JSON.parse(JSON.stringify(item)))).toEqual(JSON.parse(JSON.stringify(item)))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('an item', () => {
  test('that is whole is read as it is', () => {
    const items = [user('u', 'Hi'), assistant('a', 'Hello'), widget('w', { type: 'Card', children: [] })]
    for (const item of items) expect(readItem(item)).toEqual(item)
  })

  test('with wrong types in its fields is read with what was right', () => {
    const raw = {
      ...assistant('a'),
      created_at: 7,
      content: [
        { type: 'output_text', text: 12, annotations: 'none' },
        { type: 'output_text', text: 'Hi', annotations: [null, { source: { type: 'hologram' } }] },
        'not a part',
      ],
    }
    expect(readItem(raw)).toEqual({
      ...assistant('a'),
      created_at: '7',
      content: [
        { type: 'output_text', text: '12', annotations: [] },
        { type: 'output_text', text: 'Hi', annotations: [] },
      ],
    })
  })

  test('with an unknown kind of workflow, task, summary or icon keeps what is known', () => {
    const tasks = [
      { type: 'dream', title: 'x' },
      { type: 'custom', title: 'Look', icon: 'not-an-icon', status_indicator: 'paused' },
    ]
    const raw = {
      ...assistant('f'),
      type: 'workflow',
      workflow: { type: 'new', tasks, summary: { title: 3 } },
    }
    expect(readItem(raw)).toMatchObject({
      workflow: {
        type: 'custom',
        expanded: false,
        summary: { title: '3' },
        tasks: [{ type: 'custom', title: 'Look', icon: 'not-an-icon', status_indicator: 'none' }],
      },
    })
  })

  test('without an id, of an unknown type, or without its essentials is none', () => {
    expect(readItem({ ...assistant('a'), id: '' })).toBeNull()
    expect(readItem({ ...assistant('a'), type: 'hologram' })).toBeNull()
    expect(readItem({ ...assistant('a'), type: 'constructor' })).toBeNull()
    expect(readItem({ ...assistant('w'), type: 'widget', widget: 'Card' })).toBeNull()
  })

  test('that is nested deeper than anybody would draw is none', () => {
    const nested = (depth: number) => {
      const text = `${'{"type":"Box","children":['.repeat(depth)}{"type":"Divider"}${']}'.repeat(depth)}`
      return { ...assistant('w'), type: 'widget', widget: JSON.parse(text) }
    }
    expect(readItem(nested(50))).not.toBeNull()
    expect(readItem(nested(20_000))).toBeNull()
  })
})

test('each type of event and update has its reader', () => {
  for (const name of [...UNIONS.ThreadStreamEvent, ...UNIONS.ThreadItemUpdate]) {
    const [type = ''] = SHAPES[name].type.is
    expect(isMalformed({ type })).toBe(true)
  }
  for (const event of answer('a', ['x'])) expect(readEvent(event)).toEqual(event)
  expect(readEvent({ type: 'thread.created', thread: { ...thread('t1'), items: { data: [] } } })).toEqual({
    type: 'thread.created',
    thread: thread('t1'),
  })
})

test('stopping stays possible unless the server clearly says no', () => {
  const optionsOf = (stream_options: unknown) => readEvent({ type: 'stream_options', stream_options })
  expect(optionsOf({ allow_cancel: false })).toMatchObject({ stream_options: { allow_cancel: false } })
  expect(optionsOf({ allow_cancel: 0 })).toMatchObject({ stream_options: { allow_cancel: true } })
  expect(readEvent({ type: 'stream_options' })).toBeNull()
})
