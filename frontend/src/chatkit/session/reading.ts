/** Reads threads and pages of items from the server; used by the conversation's parts. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { ThreadMetadata } from '../protocol/items'
import { type ItemPage, readItemPage, readThread } from '../protocol/read'
import type { OlderItems } from './conversationState'
import type { Outlet } from './outlet'

/** A server may answer with pages that hold nothing to show; after so many the reader is asked. */
const MOST_EMPTY_PAGES = 5

export class ThreadReader {
  constructor(
    private readonly api: ApiClient,
    private readonly outlet: Outlet,
    /** Aborted when nobody wants the answers any more: the thread may be gone before they come. */
    private readonly signal: AbortSignal,
  ) {}

  async metadata(threadId: string): Promise<ThreadMetadata> {
    const request = { type: 'threads.get_by_id' as const, params: { thread_id: threadId } }
    const raw = await this.api.request(request, this.signal)
    const thread = readThread(raw)
    if (!thread) throw new ApiError('unexpected_answer')
    return thread
  }

  /** A page of items, oldest first, ending right before the given one or with the newest. */
  async itemsBefore(threadId: string, before: string | null, limit: number): Promise<ItemPage> {
    const params = {
      thread_id: threadId,
      limit,
      order: 'desc' as const,
      ...(before ? { after: before } : {}),
    }
    const page = readItemPage(await this.api.request({ type: 'items.list', params }, this.signal))
    if (!page) throw new ApiError('unexpected_answer')
    for (const type of page.skipped) this.outlet.log('thread.item.skipped', { type })
    return { ...page, data: page.data.toReversed() }
  }

  /** Like itemsBefore, but reads on where a page holds nothing that can be shown. */
  async someBefore(threadId: string, before: string | null, limit: number): Promise<ItemPage> {
    let page = await this.itemsBefore(threadId, before, limit)
    for (let empty = 1; page.data.length === 0 && page.has_more && empty < MOST_EMPTY_PAGES; empty++) {
      const { after } = page
      if (!after || after === before) break
      page = await this.itemsBefore(threadId, after, limit)
    }
    return page
  }
}

/** Where to read on towards the thread's beginning, after this page. */
export function olderThan(page: ItemPage, before: string | null = null): OlderItems {
  const after = page.after ?? page.data[0]?.id ?? null
  // A server that sends one on to where one was would be asked for ever.
  return { hasMore: page.has_more && after !== null && after !== before, after, status: 'idle' }
}
