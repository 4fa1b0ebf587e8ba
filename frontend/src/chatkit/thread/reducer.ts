/**
 * Applies stream events to a thread's state, without side effects; called for every event that arrives.
 * An event that comes twice or late changes as little as it can, and marks the state as incomplete where
 * only a fresh read can tell what is true.
 */
import type { ItemUpdate, StreamEvent } from '../protocol/events'
import type { ThreadItem, ThreadMetadata } from '../protocol/items'
import { applyUpdate } from './itemUpdates'
import {
  doubtful,
  EMPTY_THREAD,
  findItem,
  NEW_TURN,
  sameJson,
  settled,
  type ThreadState,
  withItem,
  withoutItem,
} from './state'

export function reduceThread(state: ThreadState, event: StreamEvent): ThreadState {
  switch (event.type) {
    case 'thread.created':
      return created(state, event.thread)
    case 'thread.updated':
      return threadUpdated(state, event.thread)
    case 'thread.item.added':
      return added(state, event.item)
    case 'thread.item.done':
      return done(state, event.item)
    case 'thread.item.replaced':
      return replaced(state, event.item)
    case 'thread.item.updated':
      return updated(state, event.item_id, event.update)
    case 'thread.item.removed':
      return removed(state, event.item_id)
    case 'stream_options':
      return { ...state, allowCancel: event.stream_options.allow_cancel }
    case 'progress_update':
      return { ...state, progress: { text: event.text, icon: event.icon ?? null } }
    case 'notice':
      return withNotice(state, event)
    case 'error': {
      const { message = null, code, allow_retry: allowRetry } = event
      return { ...state, progress: null, failure: { message, code, allowRetry } }
    }
    case 'client_effect':
      return state
  }
}

function created(state: ThreadState, thread: ThreadMetadata): ThreadState {
  // What is known already came later than the creation.
  if (state.thread) return sameJson(state.thread, thread) ? state : doubtful(state)
  return { ...state, thread }
}

function threadUpdated(state: ThreadState, thread: ThreadMetadata): ThreadState {
  if (sameJson(state.thread, thread)) return state
  const { turn } = state
  const next = { ...state, thread, turn: { ...turn, threadUpdated: true } }
  return turn.threadUpdated ? doubtful(next) : next
}

function added(state: ThreadState, item: ThreadItem): ThreadState {
  // An addition that comes again would take back what has been streamed since.
  if (findItem(state, item.id)) return state.streaming.has(item.id) ? state : doubtful(state)
  const next = withItem(state, item)
  return { ...next, streaming: new Set(next.streaming).add(item.id), progress: null }
}

function done(state: ThreadState, item: ThreadItem): ThreadState {
  const before = findItem(state, item.id)
  if (before && !state.streaming.has(item.id)) return again(state, before, item)
  return finished(withItem(state, item), item.id)
}

function replaced(state: ThreadState, item: ThreadItem): ThreadState {
  const before = findItem(state, item.id)
  // Nobody here knows its place: it is older than what is loaded, or what brought it is missing.
  return before ? again(state, before, item) : doubtful(state)
}

/** The state with an item that was whole already; which of two is the newer, only the server knows. */
function again(state: ThreadState, before: ThreadItem, item: ThreadItem): ThreadState {
  return finished(sameJson(before, item) ? state : withItem(state, item), item.id)
}

function finished(state: ThreadState, id: string): ThreadState {
  const { turn } = state
  const next = { ...settled(state, id), progress: null }
  return turn.finished.has(id)
    ? next
    : { ...next, turn: { ...turn, finished: new Set(turn.finished).add(id) } }
}

function removed(state: ThreadState, id: string): ThreadState {
  return findItem(state, id) ? withoutItem(state, id) : doubtful(state)
}

/** What adds to an item: coming again after the item was done, it would stand there twice. */
const APPENDS = new Set<ItemUpdate['type']>([
  'assistant_message.content_part.text_delta',
  'assistant_message.content_part.annotation_added',
  'assistant_message.content_part.added',
  'widget.streaming_text.value_delta',
])

function updated(state: ThreadState, id: string, update: ItemUpdate): ThreadState {
  const item = findItem(state, id)
  const isLate = state.turn.finished.has(id) && !state.streaming.has(id)
  if (!item || (isLate && APPENDS.has(update.type))) return doubtful(state)
  const changed = applyUpdate(item, update)
  if (!changed) return doubtful(state)
  const next = { ...withItem(isLate ? doubtful(state) : state, changed), progress: null }
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
  return { ...state, failure: null, progress: null, notices: [], allowCancel: true, turn: NEW_TURN }
}

/** The state when a response has ended, however it did: nothing streams any more, nothing empty stays. */
export function endResponse(state: ThreadState): ThreadState {
  const isEmpty = (item: ThreadItem) =>
    state.streaming.has(item.id) &&
    item.type === 'assistant_message' &&
    item.content.every((part) => part.text.trim() === '')
  return {
    ...state,
    items: state.items.some(isEmpty) ? state.items.filter((item) => !isEmpty(item)) : state.items,
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
