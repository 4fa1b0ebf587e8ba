/** Reads threads and pages of items from the server; used by the conversation. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { ThreadMetadata } from '../protocol/items'
import { type ItemPage, readItemPage, readThread } from '../protocol/read'
import type { OlderItems } from './conversationState'
import type { Outlet } from './outlet'

export class ThreadReader {
  constructor(
    private readonly api: ApiClient,
    private readonly outlet: Outlet,
  ) {}

  async metadata(threadId: string): Promise<ThreadMetadata> {
    const raw = await this.api.request({ type: 'threads.get_by_id', params: { thread_id: threadId } })
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
    const page = readItemPage(await this.api.request({ type: 'items.list', params }))
    for (const type of page.skipped) this.outlet.log('thread.item.skipped', { type })
    return { ...page, data: page.data.toReversed() }
  }
}

/** Where to read on towards the thread's beginning, after this page. */
export function olderThan(page: ItemPage): OlderItems {
  const after = page.after ?? page.data[0]?.id ?? null
  return { hasMore: page.has_more && after !== null, after, status: 'idle' }
}
