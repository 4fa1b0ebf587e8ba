/** Keeps an open thread current by reading again what is on screen, the rest when it comes there; owned by the conversation. */
import { ApiError } from '../api/ApiError'
import type { ThreadMetadata } from '../protocol/items'
import type { ItemPage } from '../protocol/read'
import { withThread } from '../thread/kept'
import { freshThread, itemsById, mergeRange } from '../thread/merge'
import { sameJson, type ThreadState } from '../thread/state'
import type { ConversationStore } from './ConversationStore'
import { olderThan, type ThreadReader } from './reading'
import { newestRange, PAGE, type RangeRequest, rangeToRead, type VisibleRange } from './visible'

/** After a read that failed, scrolling alone asks the server again only after this time. */
const REST_AFTER_FAILURE_MS = 5_000

interface Surroundings {
  visible(): VisibleRange | null
  isActive(): boolean
  onRefreshed(): void
}

interface Reading {
  withMetadata: boolean
  /** What the server doesn't have yet stays: it may still be on its way there. */
  keepsUnsaved: boolean
}

export class Refresher {
  private readonly stale = new Set<string>()
  private running: Promise<void> | null = null
  private again = false
  private failedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly store: ConversationStore,
    private readonly reader: ThreadReader,
    private readonly around: Surroundings,
  ) {}

  /** Reads what is on screen, and the thread's title; calls during one that is under way lead to one more. */
  refresh(): Promise<void> {
    if (this.running) {
      this.again = true
      return this.running
    }
    for (const item of this.store.get().thread.items) this.stale.add(item.id)
    return this.run(true)
  }

  /** Reads what is on screen where any of it may be out of date. */
  async readStale(): Promise<void> {
    const isResting = Date.now() - this.failedAt < REST_AFTER_FAILURE_MS
    if (this.stale.size === 0 || this.running || isResting) return
    const { ids } = rangeToRead(this.store.get().thread, this.around.visible())
    if (ids.some((id) => this.stale.has(id))) await this.run(false)
  }

  /** Reads the thread's newest items; says whether the server has all of those that are here. */
  async readEnd(span: number, keepsUnsaved: boolean): Promise<boolean> {
    const range = newestRange(this.store.get().thread, Math.max(PAGE, span))
    const page = await this.read(range, { withMetadata: true, keepsUnsaved })
    if (!page) return true
    const saved = new Set(page.data.map((item) => item.id))
    return range.ids.every((id, index) => saved.has(id) || (page.has_more && index < range.ids.length - span))
  }

  /** Whether the newest items here are those of the server; changes nothing. */
  async isCurrent(span: number): Promise<boolean> {
    const { id, thread } = this.store.get()
    if (!id) return true
    const { limit, ids } = newestRange(thread, span)
    const { data } = await this.reader.itemsBefore(id, null, limit)
    const now = this.store.get().thread.items.slice(-ids.length)
    // Where a page holds less than was asked for, some of it is not for us to see.
    const mine = now.slice(-data.length || now.length)
    return data.every((item, index) => sameJson(item, mine[index]))
  }

  private run(withMetadata: boolean): Promise<void> {
    const range = rangeToRead(this.store.get().thread, this.around.visible())
    this.running = this.read(range, { withMetadata, keepsUnsaved: false })
      .then(() => undefined)
      .finally(() => {
        this.running = null
        if (!this.again) return
        this.again = false
        return this.refresh()
      })
    return this.running
  }

  private async read(range: RangeRequest, reading: Reading): Promise<ItemPage | null> {
    const { id, thread } = this.store.get()
    if (!id) return null
    const seen = itemsById(thread)
    try {
      const [metadata, page] = await Promise.all([
        reading.withMetadata ? this.reader.metadata(id) : null,
        this.reader.itemsBefore(id, range.before, range.limit),
      ])
      for (const item of range.ids) this.stale.delete(item)
      this.take(page, range, seen, reading.keepsUnsaved)
      if (metadata) this.store.changeThread((state) => withMetadataOf(state, metadata))
      this.around.onRefreshed()
      return page
    } catch (error) {
      // Only a conversation that is closed gives up what it reads.
      if (error instanceof ApiError && error.kind === 'aborted') return null
      this.failedAt = Date.now()
      throw this.noted(error)
    }
  }

  /** A thread that is gone says so where its next answer would stand. */
  private noted(error: unknown): unknown {
    if (error instanceof ApiError && error.kind === 'not_found') this.store.patch({ responseError: error })
    return error
  }

  private take(
    page: ItemPage,
    range: RangeRequest,
    seen: ReturnType<typeof itemsById>,
    keepsUnsaved: boolean,
  ): void {
    const isNewest = range.before === null
    const isActive = this.around.isActive()
    const joins = !page.has_more || page.data.some((item) => seen.has(item.id))
    if (isNewest && !joins && !isActive) {
      // More has come than a page holds: what was there before is left to be read as older items.
      this.store.changeThread((state) => freshThread(state, page.data))
      this.store.patch({ older: olderThan(page) })
      return
    }
    this.store.changeThread((state) =>
      mergeRange(state, {
        items: page.data,
        before: range.before,
        hasOlder: page.has_more,
        seen,
        // What a response brings may be stored only when the whole of it is there.
        keepsUnsaved: keepsUnsaved || isActive,
      }),
    )
  }
}

function withMetadataOf(state: ThreadState, thread: ThreadMetadata): ThreadState {
  return sameJson(state.thread, thread) ? state : withThread(state, thread)
}
