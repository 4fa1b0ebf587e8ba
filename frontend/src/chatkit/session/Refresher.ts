/** Keeps an open thread current by reading again what is on screen, the rest when it comes there; owned by the conversation. */
import type { ThreadMetadata } from '../protocol/items'
import type { ItemPage } from '../protocol/read'
import { freshThread, itemsById, mergeRange } from '../thread/merge'
import type { ThreadState } from '../thread/state'
import type { ConversationState } from './conversationState'
import { olderThan, type ThreadReader } from './reading'
import type { Store } from './Store'
import { type RangeRequest, rangeToRead, type VisibleRange } from './visible'

interface Surroundings {
  visible(): VisibleRange | null
  isActive(): boolean
  onRefreshed(): void
}

export class Refresher {
  private readonly stale = new Set<string>()
  private running: Promise<void> | null = null
  private again = false

  constructor(
    private readonly store: Store<ConversationState>,
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
    if (this.stale.size === 0 || this.running) return
    const { ids } = rangeToRead(this.store.get().thread, this.around.visible())
    if (ids.some((id) => this.stale.has(id))) await this.run(false)
  }

  private run(withMetadata: boolean): Promise<void> {
    this.running = this.read(withMetadata).finally(() => {
      this.running = null
      if (!this.again) return
      this.again = false
      return this.refresh()
    })
    return this.running
  }

  private async read(withMetadata: boolean): Promise<void> {
    const { id, thread } = this.store.get()
    if (!id) return
    const range = rangeToRead(thread, this.around.visible())
    const seen = itemsById(thread)
    const [metadata, page] = await Promise.all([
      withMetadata ? this.reader.metadata(id) : null,
      this.reader.itemsBefore(id, range.before, range.limit),
    ])
    for (const item of range.ids) this.stale.delete(item)
    this.take(page, range, seen)
    if (metadata) this.change((state) => withMetadataOf(state, metadata))
    this.around.onRefreshed()
  }

  private take(page: ItemPage, range: RangeRequest, seen: ReturnType<typeof itemsById>): void {
    const isNewest = range.before === null
    const joins = !page.has_more || page.data.some((item) => seen.has(item.id))
    if (isNewest && !joins && !this.around.isActive()) {
      // More has come than a page holds: what was there before is left to be read as older items.
      this.change((state) => freshThread(state, page.data))
      this.store.update((state) => ({ ...state, older: olderThan(page) }))
      return
    }
    this.change((state) =>
      mergeRange(state, { items: page.data, before: range.before, hasOlder: page.has_more, seen }),
    )
  }

  private change(change: (state: ThreadState) => ThreadState): void {
    this.store.update((state) => {
      const thread = change(state.thread)
      return thread === state.thread ? state : { ...state, thread }
    })
  }
}

function withMetadataOf(state: ThreadState, thread: ThreadMetadata): ThreadState {
  return JSON.stringify(state.thread) === JSON.stringify(thread) ? state : { ...state, thread }
}
