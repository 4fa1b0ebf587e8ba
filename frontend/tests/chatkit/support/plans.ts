/** What a response is made of, at random, and the events with which the Python library would stream it. */
import fc from 'fast-check'
import type { ItemUpdate, StreamEvent } from '../../../src/chatkit/protocol/events'
import type { AssistantMessageItem, ThreadItem } from '../../../src/chatkit/protocol/items'
import type { ModelServer, Step } from './modelServer'

export type Plan =
  | { kind: 'text'; pieces: readonly string[]; sources: number }
  | { kind: 'card'; label: string; updates: readonly string[] }
  | { kind: 'streamed card'; pieces: readonly string[] }
  | { kind: 'workflow'; tasks: readonly string[] }
  | { kind: 'image'; steps: number }
  | { kind: 'removed' }
  | { kind: 'title'; title: string }
  | { kind: 'aside' }

const words = fc.array(fc.constantFrom('a ', 'b', '\n\n', 'é', '𝄞', '**c**', ' '), {
  minLength: 1,
  maxLength: 5,
})

export const anyPlan: fc.Arbitrary<Plan> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('text' as const), pieces: words, sources: fc.nat(2) }),
  },
  fc.record({
    kind: fc.constant('card' as const),
    label: fc.string(),
    updates: fc.array(fc.string(), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('streamed card' as const), pieces: words }),
  fc.record({ kind: fc.constant('workflow' as const), tasks: words }),
  fc.record({ kind: fc.constant('image' as const), steps: fc.nat(3) }),
  fc.record({ kind: fc.constant('removed' as const) }),
  fc.record({ kind: fc.constant('title' as const), title: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('aside' as const) }),
)

export const anyResponse = fc.array(anyPlan, { minLength: 1, maxLength: 4 })

/** The events of one part of a response, each with what the server stores before it sends it. */
export function planned(plan: Plan, server: ModelServer): Step[] {
  switch (plan.kind) {
    case 'text':
      return text(plan, server)
    case 'card':
      return card(plan, server)
    case 'streamed card': {
      const at = (value: string, streaming: boolean) => ({
        type: 'Card',
        children: [{ type: 'Markdown', id: 'm', value, streaming }],
      })
      const item = { ...server.base('w'), type: 'widget' as const, widget: at('', true) }
      const delta = (piece: string): ItemUpdate => ({
        type: 'widget.streaming_text.value_delta',
        component_id: 'm',
        delta: piece,
        done: false,
      })
      return streamedItem(
        item,
        plan.pieces.map(delta),
        { ...item, widget: at(plan.pieces.join(''), false) },
        server,
      )
    }
    case 'workflow': {
      const task = (title: string) => ({ type: 'custom' as const, status_indicator: 'none' as const, title })
      const at = (titles: readonly string[]) => ({
        type: 'custom' as const,
        tasks: titles.map(task),
        expanded: false,
      })
      const item = { ...server.base('f'), type: 'workflow' as const, workflow: at([]) }
      const updates = plan.tasks.flatMap((title, task_index): ItemUpdate[] => [
        { type: 'workflow.task.added', task_index, task: task(title) },
        { type: 'workflow.task.updated', task_index, task: task(`${title}!`) },
      ])
      const whole = { ...item, workflow: at(plan.tasks.map((title) => `${title}!`)) }
      return streamedItem(item, updates, whole, server)
    }
    case 'image': {
      const item = { ...server.base('g'), type: 'generated_image' as const }
      const image = { id: 'i', url: '/i.png' }
      const updates = Array.from({ length: plan.steps }, (_, step): ItemUpdate => {
        return { type: 'generated_image.updated', image, progress: step / 3 }
      })
      return streamedItem(item, updates, { ...item, image }, server)
    }
    case 'removed': {
      const item: ThreadItem = { ...server.base('a'), type: 'assistant_message', content: [part('oops')] }
      const remove = () => void server.items.delete(item.id)
      return [
        { event: { type: 'thread.item.done', item }, store: () => server.save(item) },
        { event: { type: 'thread.item.removed', item_id: item.id }, store: remove },
      ]
    }
    case 'title': {
      const rename = () => {
        if (server.thread) server.thread = { ...server.thread, title: plan.title }
      }
      const thread = {
        id: 't1',
        created_at: '2026-01-01T00:00:00Z',
        status: { type: 'active' as const },
        metadata: {},
      }
      return [{ event: { type: 'thread.updated', thread: { ...thread, title: plan.title } }, store: rename }]
    }
    case 'aside':
      return [
        { event: { type: 'progress_update', text: 'Looking' } },
        { event: { type: 'notice', level: 'info', message: 'By the way' } },
        { event: { type: 'client_effect', name: 'blink', data: {} } },
      ]
  }
}

const part = (value: string, sources = 0) => ({
  annotations: Array.from({ length: sources }, (_, index) => ({
    type: 'annotation' as const,
    source: { title: `s${index}`, type: 'url' as const, url: 'https://example.com' },
    index,
  })),
  text: value,
  type: 'output_text' as const,
})

function text({ pieces, sources }: Extract<Plan, { kind: 'text' }>, server: ModelServer): Step[] {
  const item: AssistantMessageItem = { ...server.base('a'), type: 'assistant_message', content: [] }
  const whole = { ...item, content: [part(pieces.join(''), sources)] }
  const soFar = (count: number) => ({ ...item, content: [part(pieces.slice(0, count).join(''))] })
  const update = (change: ItemUpdate, pending: AssistantMessageItem): Step => ({
    event: { type: 'thread.item.updated', item_id: item.id, update: change },
    pending,
  })
  return [
    { event: { type: 'thread.item.added', item }, pending: item },
    update({ type: 'assistant_message.content_part.added', content_index: 0, content: part('') }, item),
    ...pieces.map((delta, index) =>
      update(
        { type: 'assistant_message.content_part.text_delta', content_index: 0, delta },
        soFar(index + 1),
      ),
    ),
    ...part('', sources).annotations.map((annotation, annotation_index) =>
      update(
        {
          type: 'assistant_message.content_part.annotation_added',
          content_index: 0,
          annotation_index,
          annotation,
        },
        soFar(pieces.length),
      ),
    ),
    update(
      {
        type: 'assistant_message.content_part.done',
        content_index: 0,
        content: whole.content[0] ?? part(''),
      },
      whole,
    ),
    { event: { type: 'thread.item.done', item: whole }, store: () => server.save(whole), pending: null },
  ]
}

function card({ label, updates }: Extract<Plan, { kind: 'card' }>, server: ModelServer): Step[] {
  const base = server.base('w')
  const at = (value: string): ThreadItem => ({
    ...base,
    type: 'widget',
    widget: { type: 'Badge', label: value },
  })
  const stored = (type: 'thread.item.done' | 'thread.item.replaced', item: ThreadItem): Step => ({
    event: { type, item } as StreamEvent,
    store: () => server.save(item),
  })
  return [
    stored('thread.item.done', at(label)),
    ...updates.map((value) => stored('thread.item.replaced', at(value))),
  ]
}

function streamedItem(
  item: ThreadItem,
  updates: readonly ItemUpdate[],
  whole: ThreadItem,
  server: ModelServer,
): Step[] {
  return [
    { event: { type: 'thread.item.added', item } },
    ...updates.map((update): Step => ({ event: { type: 'thread.item.updated', item_id: item.id, update } })),
    { event: { type: 'thread.item.done', item: whole }, store: () => server.save(whole) },
  ]
}
