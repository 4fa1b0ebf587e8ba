/** The list of conversations as the history shows it; owned by the session. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { ThreadMetadata } from '../protocol/items'
import { readThreadPage } from '../protocol/read'
import type { Outlet } from './outlet'
import { Store } from './Store'

const PAGE = 30

export interface ThreadListState {
  readonly threads: readonly ThreadMetadata[]
  readonly hasMore: boolean
  readonly after: string | null
  readonly status: 'none' | 'loading' | 'ready' | 'failed'
  readonly error: ApiError | null
}

const EMPTY: ThreadListState = { threads: [], hasMore: false, after: null, status: 'none', error: null }

export class ThreadList {
  readonly store = new Store<ThreadListState>(EMPTY)
  /** An answer counts only while nothing was asked after it. */
  private runs = 0

  constructor(
    private readonly api: ApiClient,
    private readonly outlet: Outlet,
  ) {}

  /** Reads the list from its start; what was shown stays until the answer is there. */
  async load(): Promise<void> {
    await this.read(null, () => [])
  }

  async more(): Promise<void> {
    const { after, hasMore, status } = this.store.get()
    if (hasMore && status !== 'loading') await this.read(after, (threads) => threads)
  }

  /** Shows the new title at once and takes it back where the server refuses it. */
  async rename(id: string, title: string): Promise<void> {
    const before = this.store.get().threads
    this.change((threads) => threads.map((thread) => (thread.id === id ? { ...thread, title } : thread)))
    await this.orUndo(before, { type: 'threads.update', params: { thread_id: id, title } })
  }

  async remove(id: string): Promise<void> {
    const before = this.store.get().threads
    this.change((threads) => threads.filter((thread) => thread.id !== id))
    await this.orUndo(before, { type: 'threads.delete', params: { thread_id: id } })
  }

  private async orUndo(
    before: readonly ThreadMetadata[],
    request: Parameters<ApiClient['request']>[0],
  ): Promise<void> {
    try {
      await this.api.request(request)
    } catch (error) {
      this.change(() => before)
      this.outlet.fail(error)
      throw error
    }
  }

  private async read(
    after: string | null,
    keep: (threads: readonly ThreadMetadata[]) => readonly ThreadMetadata[],
  ): Promise<void> {
    this.runs += 1
    const run = this.runs
    this.store.update((state) => ({ ...state, status: 'loading', error: null }))
    try {
      const params = { limit: PAGE, order: 'desc' as const, ...(after ? { after } : {}) }
      const page = readThreadPage(await this.api.request({ type: 'threads.list', params }))
      if (run !== this.runs) return
      if (!page) throw new ApiError('unexpected_answer')
      this.store.update((state) => {
        const kept = keep(state.threads)
        const known = new Set(kept.map((thread) => thread.id))
        const threads = [...kept, ...page.data.filter((thread) => !known.has(thread.id))]
        const { after: next = null } = page
        // A server that sends one on to where one was would be asked for ever.
        const hasMore = page.has_more && next !== null && next !== after
        return { threads, hasMore, after: next, status: 'ready', error: null }
      })
    } catch (error) {
      if (run !== this.runs) return
      this.store.update((state) => ({ ...state, status: 'failed', error: error as ApiError }))
      this.outlet.fail(error)
    }
  }

  private change(to: (threads: readonly ThreadMetadata[]) => readonly ThreadMetadata[]): void {
    this.store.update((state) => ({ ...state, threads: to(state.threads) }))
  }
}
