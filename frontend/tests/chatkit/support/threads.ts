/** Threads, items and the events that stream them, for tests. */
import type { StreamEvent } from '../../../src/chatkit/protocol/events'
import type {
  AssistantMessageItem,
  ThreadMetadata,
  UserMessageItem,
  WidgetItem,
} from '../../../src/chatkit/protocol/items'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'

const CREATED = '2026-01-02T03:04:05Z'

export const thread = (id = 't1', title: string | null = null): ThreadMetadata => ({
  ...(title === null ? {} : { title }),
  id,
  created_at: CREATED,
  status: { type: 'active' },
  metadata: {},
})

export function user(id: string, text = id): UserMessageItem {
  return {
    id,
    type: 'user_message',
    thread_id: 't1',
    created_at: CREATED,
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
  }
}

export function assistant(id: string, text = ''): AssistantMessageItem {
  return {
    id,
    type: 'assistant_message',
    thread_id: 't1',
    created_at: CREATED,
    content: text ? [{ type: 'output_text', text, annotations: [] }] : [],
  }
}

export function widget(id: string, root: WidgetNode): WidgetItem {
  return { id, type: 'widget', thread_id: 't1', created_at: CREATED, widget: root }
}

/** The events with which a server streams an answer. */
export function answer(id: string, pieces: readonly string[]): StreamEvent[] {
  const update = (change: Extract<StreamEvent, { type: 'thread.item.updated' }>['update']): StreamEvent => ({
    type: 'thread.item.updated',
    item_id: id,
    update: change,
  })
  const text = pieces.join('')
  const part = (value: string) => ({ type: 'output_text' as const, text: value, annotations: [] })
  return [
    { type: 'thread.item.added', item: assistant(id) },
    update({ type: 'assistant_message.content_part.added', content_index: 0, content: part('') }),
    ...pieces.map((delta) =>
      update({ type: 'assistant_message.content_part.text_delta', content_index: 0, delta }),
    ),
    update({ type: 'assistant_message.content_part.done', content_index: 0, content: part(text) }),
    { type: 'thread.item.done', item: { ...assistant(id), content: [part(text)] } },
  ]
}
