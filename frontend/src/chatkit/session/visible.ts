/** Which part of a thread is on screen, and how to read just that again; used by the conversation. */
import type { ThreadState } from '../thread/state'

export interface VisibleRange {
  first: string
  last: string
}

export interface RangeRequest {
  /** The item right after the range; null for the newest ones. */
  before: string | null
  limit: number
  ids: readonly string[]
}

const MARGIN = 2
const MOST = 100

export const PAGE = 20
/** Older items are read in larger pieces: who scrolls back passes many. */
export const OLDER_PAGE = 50

export function rangeToRead(state: ThreadState, visible: VisibleRange | null): RangeRequest {
  const { items } = state
  const last = visible ? items.findIndex((item) => item.id === visible.last) : -1
  const first = visible ? items.findIndex((item) => item.id === visible.first) : -1
  if (first < 0 || last < 0 || last + MARGIN >= items.length - 1) {
    const span = first < 0 ? PAGE : items.length - first + MARGIN
    return newestRange(state, Math.max(PAGE, span))
  }
  const end = last + MARGIN + 1
  const start = Math.max(0, first - MARGIN, end - MOST)
  return {
    before: items[end]?.id ?? null,
    limit: end - start,
    ids: items.slice(start, end).map((item) => item.id),
  }
}

/** The newest items: as many as asked for, up to what a server can be asked for. */
export function newestRange(state: ThreadState, span: number): RangeRequest {
  const limit = Math.min(MOST, span)
  return { before: null, limit, ids: state.items.slice(-limit).map((item) => item.id) }
}
