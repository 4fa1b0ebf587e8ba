/** Applies stream events to a thread's state, without side effects; called for every event that arrives. */
import type { ItemUpdate, StreamEvent } from '../protocol/events'
import { applyUpdate } from './itemUpdates'
import { EMPTY_THREAD, findItem, settled, type ThreadState, withItem, withoutItem } from './state'

export function reduceThread(state: ThreadState, event: StreamEvent): ThreadState {
  switch (event.type) {
    case 'thread.created':
    case 'thread.updated':
      return { ...state, thread: { ...state.thread, ...event.thread } }
    case 'thread.item.added':
      return added(state, event.item)
    case 'thread.item.done':
    case 'thread.item.replaced':
      return { ...settled(withItem(state, event.item), event.item.id), progress: null }
    case 'thread.item.updated':
      return updated(state, event.item_id, event.update)
    case 'thread.item.removed':
      return withoutItem(state, event.item_id)
    case 'stream_options':
      return { ...state, allowCancel: event.stream_options.allow_cancel }
    case 'progress_update':
      return { ...state, progress: { text: event.text, icon: event.icon ?? null } }
    case 'notice':
      return withNotice(state, event)
    case 'error':
      return {
        ...state,
        progress: null,
        failure: {
          message: event.message ?? null,
          code: event.code ?? '',
          allowRetry: event.allow_retry ?? false,
        },
      }
    case 'client_effect':
      return state
  }
}

function added(
  state: ThreadState,
  item: Extract<StreamEvent, { type: 'thread.item.added' }>['item'],
): ThreadState {
  // An addition that comes again after the item was done would empty it.
  if (findItem(state, item.id) && !state.streaming.has(item.id)) return state
  const next = withItem(state, item)
  return { ...next, streaming: new Set(next.streaming).add(item.id), progress: null }
}

/** Text that comes again after an item was done would stand there twice. */
const APPENDS = new Set<ItemUpdate['type']>([
  'assistant_message.content_part.text_delta',
  'assistant_message.content_part.annotation_added',
  'assistant_message.content_part.added',
])

function updated(state: ThreadState, id: string, update: ItemUpdate): ThreadState {
  const item = findItem(state, id)
  if (!item) return { ...state, incomplete: true }
  if (APPENDS.has(update.type) && !state.streaming.has(id)) return state
  const changed = applyUpdate(item, update)
  if (!changed) return { ...state, incomplete: true }
  const next = { ...withItem(state, changed), progress: null }
  if (update.type !== 'generated_image.updated' || update.progress == null) return next
  return { ...next, imageProgress: new Map(next.imageProgress).set(id, update.progress) }
}

function withNotice(state: ThreadState, event: Extract<StreamEvent, { type: 'notice' }>): ThreadState {
  const { level, message, title = null } = event
  if (state.notices.some((notice) => notice.message === message && notice.title === title)) return state
  const id = (state.notices.at(-1)?.id ?? 0) + 1
  return { ...state, notices: [...state.notices, { id, level, message, title }] }
}

/** The state when a new response is asked for: what the last one said about itself is gone. */
export function beginResponse(state: ThreadState): ThreadState {
  return { ...state, failure: null, progress: null, notices: [], allowCancel: true, incomplete: false }
}

/** The state when a response has ended, however it did: nothing streams any more, nothing empty stays. */
export function endResponse(state: ThreadState): ThreadState {
  const empty = state.items.filter(
    (item) =>
      state.streaming.has(item.id) &&
      item.type === 'assistant_message' &&
      item.content.every((part) => part.text.trim() === ''),
  )
  return {
    ...state,
    items: empty.length > 0 ? state.items.filter((item) => !empty.includes(item)) : state.items,
    streaming: EMPTY_THREAD.streaming,
    imageProgress: EMPTY_THREAD.imageProgress,
    progress: null,
  }
}

/** The state after a retry has begun: the server has dropped everything that followed this message. */
export function dropAfter(state: ThreadState, id: string): ThreadState {
  const index = state.items.findIndex((item) => item.id === id)
  return index < 0 ? state : { ...state, items: state.items.slice(0, index + 1) }
}
