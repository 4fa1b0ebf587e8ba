/** What is known of one thread; changed by the reducer and by merging pages, drawn by the interface. */
import type { Notice, Progress } from '../protocol/events'
import type { ThreadItem, ThreadMetadata } from '../protocol/items'

export interface StreamFailure {
  message: string | null
  code: string
  allowRetry: boolean
}

/** What the response that is being read has done so far: what doesn't fit it came twice or late. */
export interface TurnState {
  /** Items that came whole, or that were streamed to their end. */
  readonly finished: ReadonlySet<string>
  readonly threadUpdated: boolean
}

export interface ThreadState {
  readonly thread: ThreadMetadata | null
  /** Oldest first, without a gap from the oldest loaded one to the newest. */
  readonly items: readonly ThreadItem[]
  /** Items that were added and are not done. */
  readonly streaming: ReadonlySet<string>
  readonly imageProgress: ReadonlyMap<string, number>
  readonly progress: Progress | null
  readonly notices: readonly (Notice & { id: number })[]
  readonly failure: StreamFailure | null
  readonly allowCancel: boolean
  /** Events contradicted each other or what is here: only a fresh read can tell what they meant. */
  readonly incomplete: boolean
  readonly turn: TurnState
}

export const NEW_TURN: TurnState = { finished: new Set(), threadUpdated: false }

export const EMPTY_THREAD: ThreadState = {
  thread: null,
  items: [],
  streaming: new Set(),
  imageProgress: new Map(),
  progress: null,
  notices: [],
  failure: null,
  allowCancel: true,
  incomplete: false,
  turn: NEW_TURN,
}

export function itemIndex(state: ThreadState, id: string): number {
  // What changes is nearly always near the end.
  return state.items.findLastIndex((item) => item.id === id)
}

export function findItem(state: ThreadState, id: string): ThreadItem | undefined {
  return state.items[itemIndex(state, id)]
}

/** The state with this item in its place, or at the end where it is new. */
export function withItem(state: ThreadState, item: ThreadItem): ThreadState {
  const index = itemIndex(state, item.id)
  if (index >= 0) return { ...state, items: state.items.with(index, item) }
  return { ...state, items: [...state.items, item] }
}

export function withoutItem(state: ThreadState, id: string): ThreadState {
  if (itemIndex(state, id) < 0) return state
  return { ...settled(state, id), items: state.items.filter((item) => item.id !== id) }
}

/** The state in which this item no longer streams. */
export function settled(state: ThreadState, id: string): ThreadState {
  if (!state.streaming.has(id) && !state.imageProgress.has(id)) return state
  const streaming = new Set(state.streaming)
  streaming.delete(id)
  const imageProgress = new Map(state.imageProgress)
  imageProgress.delete(id)
  return { ...state, streaming, imageProgress }
}

export function doubtful(state: ThreadState): ThreadState {
  return state.incomplete ? state : { ...state, incomplete: true }
}

/** An item that did not change keeps its identity, so that it is not drawn again. */
export function sameJson(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right)
}
