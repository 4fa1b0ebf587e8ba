/** Joins pages that were read from the server with what is already there; used by the conversation. */
import type { ThreadItem } from '../protocol/items'
import { EMPTY_THREAD, sameJson, type ThreadState } from './state'

export interface ReadRange {
  /** Items of the page, oldest first. */
  items: readonly ThreadItem[]
  /** The item right after the range, or null when the range reaches the newest one. */
  before: string | null
  /** Whether the server has more items that are older than the range. */
  hasOlder: boolean
  /** The items as they were when the page was asked for: one that has changed since is newer than the page. */
  seen: ReadonlyMap<string, ThreadItem>
  /** What is not on the server yet may still come there, so that nothing goes that only is here. */
  keepsUnsaved?: boolean
}

export function itemsById(state: ThreadState): ReadonlyMap<string, ThreadItem> {
  return new Map(state.items.map((item) => [item.id, item]))
}

/** The state with older items put in front; ones that are there already keep their place. */
export function prependOlder(state: ThreadState, older: readonly ThreadItem[]): ThreadState {
  const known = new Set(state.items.map((item) => item.id))
  const fresh = older.filter((item) => !known.has(item.id))
  return fresh.length === 0 ? state : { ...state, items: [...fresh, ...state.items] }
}

/**
 * The state with a range read afresh. An item that streams, or that changed here since the range was
 * asked for, stays as it is; one that the server no longer has goes.
 */
export function mergeRange(state: ThreadState, range: ReadRange): ThreadState {
  const bounds = boundsOf(state, range)
  if (!bounds) return state
  const [start, end] = bounds
  const local = new Map(state.items.slice(start, end).map((item) => [item.id, item]))
  const elsewhere = new Set(
    [...state.items.slice(0, start), ...state.items.slice(end)].map((item) => item.id),
  )
  const isNewer = (id: string) => state.streaming.has(id) || range.seen.get(id) !== local.get(id)

  const read = range.items.flatMap((item) => {
    if (elsewhere.has(item.id)) return []
    const mine = local.get(item.id)
    return [mine && (isNewer(item.id) || sameJson(mine, item)) ? mine : item]
  })
  const readIds = new Set(read.map((item) => item.id))
  const kept = [...local.values()].filter(
    (item) => !readIds.has(item.id) && (range.keepsUnsaved || isNewer(item.id)),
  )
  const items = [...state.items.slice(0, start), ...read, ...kept, ...state.items.slice(end)]
  return sameItems(items, state.items) ? state : { ...state, items }
}

function boundsOf(state: ThreadState, range: ReadRange): [number, number] | null {
  const end = range.before ? state.items.findIndex((item) => item.id === range.before) : state.items.length
  if (end < 0) return null
  if (!range.hasOlder) return [0, end]
  const oldest = range.items[0]
  if (!oldest) return null
  const start = state.items.findIndex((item) => item.id === oldest.id)
  // The oldest one read is unknown here: the page lies within newer ground, or everything is new.
  return start < 0 || start > end ? [firstShared(state, range, end), end] : [start, end]
}

function firstShared(state: ThreadState, range: ReadRange, end: number): number {
  const ids = new Set(range.items.map((item) => item.id))
  const index = state.items.findIndex((item) => ids.has(item.id))
  return index < 0 ? end : index
}

function sameItems(left: readonly ThreadItem[], right: readonly ThreadItem[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}

/** The state of a thread that was read from its newest page; what went wrong stands until the thread goes on. */
export function freshThread(state: ThreadState, items: readonly ThreadItem[]): ThreadState {
  const goesOn = state.items.at(-1)?.id !== items.at(-1)?.id
  const { thread, failure, notices } = state
  return { ...EMPTY_THREAD, thread, items, notices, failure: goesOn ? null : failure }
}
