/** One open thread: loads it, sends to it, follows its responses and keeps it current; owned by the session. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { Attachment, Feedback, ThreadItem, WidgetItem } from '../protocol/items'
import type { StructuredSubmission, UserMessageInput } from '../protocol/requests'
import type { ActionConfig } from '../protocol/widgets'
import { withThread } from '../thread/kept'
import { freshThread, prependOlder } from '../thread/merge'
import { findItem } from '../thread/state'
import { ConversationStore } from './ConversationStore'
import type { Outgoing } from './conversationState'
import { Exchange } from './Exchange'
import { FeedbackBook } from './FeedbackBook'
import type { Outlet } from './outlet'
import { Refresher } from './Refresher'
import { olderThan, ThreadReader } from './reading'
import { Turns } from './Turns'
import { OLDER_PAGE, PAGE, type VisibleRange } from './visible'
import { WidgetActions } from './WidgetActions'

interface Message {
  input: UserMessageInput
  attachments: readonly Attachment[]
}

/** What a conversation holds that a fresh read of its thread would not show, as plain data. */
export interface Parked {
  outgoing: Message | null
  unsent: readonly Message[]
  /** It was being answered. */
  wasActive: boolean
}

export interface ConversationEvents {
  onCreated(conversation: Conversation): void
  onChanged(): void
  /** What the reader thought of answers before. */
  feedback?: FeedbackBook
}

export class Conversation {
  readonly store: ConversationStore
  /** Set by the view that shows this conversation. */
  visible: () => VisibleRange | null = () => null
  private readonly reader: ThreadReader
  private readonly refresher: Refresher
  private readonly exchange: Exchange
  private readonly actions: WidgetActions
  private readonly turns: Turns
  private readonly feedback: FeedbackBook
  private readonly closing = new AbortController()
  private loads = 0
  private wasActive = false

  constructor(
    id: string | null,
    api: ApiClient,
    private readonly outlet: Outlet,
    events: ConversationEvents,
    /** Tells open conversations apart, also before a thread has its id. */
    readonly key: number,
  ) {
    this.store = new ConversationStore(id)
    this.reader = new ThreadReader(api, outlet, this.closing.signal)
    this.refresher = new Refresher(this.store, this.reader, {
      visible: () => this.visible(),
      isActive: () => this.exchange.active,
      onRefreshed: () => events.onChanged(),
    })
    const around = { onCreated: () => events.onCreated(this), onChanged: () => events.onChanged() }
    this.exchange = new Exchange(this.store, this.refresher, around, api, outlet)
    this.actions = new WidgetActions(this.store, this.exchange, api, outlet)
    this.turns = new Turns(this.store, this.exchange, outlet)
    this.feedback = events.feedback ?? new FeedbackBook(api)
    this.store.patch({ feedback: this.feedback.all })
  }

  get id(): string | null {
    return this.store.get().id
  }

  private get isClosed(): boolean {
    return this.closing.signal.aborted
  }

  get active(): boolean {
    return this.turns.active
  }

  /** Whether it holds something that a fresh read of its thread would not show. */
  get isWorthKeeping(): boolean {
    const { outgoing, unsent, responseError, thread } = this.store.get()
    const hasMessages = outgoing !== null || unsent.length > 0
    return this.active || hasMessages || responseError !== null || thread.failure !== null
  }

  async load(): Promise<void> {
    const { id } = this
    if (!id) return
    if (this.exchange.active) return this.refresh().catch((error) => this.outlet.fail(error))
    this.loads += 1
    const { loads } = this
    this.store.patch({ load: 'loading', loadError: null })
    this.outlet.emit('chatkit.thread.load.start', { threadId: id })
    try {
      const [thread, page] = await Promise.all([
        this.reader.metadata(id),
        this.reader.someBefore(id, null, PAGE),
      ])
      // A later load knows better; a response that has begun since has the newer items.
      if (loads !== this.loads || this.exchange.active) return
      if (this.store.get().thread.items.at(-1)?.id !== page.data.at(-1)?.id)
        this.store.patch({ responseError: null })
      this.store.changeThread((state) => withThread(freshThread(state, page.data), thread))
      this.store.patch({ load: 'ready', older: olderThan(page) })
      if (this.wasActive) this.exchange.takeUp()
      this.wasActive = false
    } catch (error) {
      if (loads !== this.loads || this.isClosed) return
      this.store.patch({ load: 'failed', loadError: error as ApiError })
      this.outlet.fail(error)
    } finally {
      this.outlet.emit('chatkit.thread.load.end', { threadId: id })
    }
  }

  async loadOlder(): Promise<void> {
    const { id, older } = this.store.get()
    if (!id || !older.hasMore || older.status === 'loading') return
    this.store.patch({ older: { ...older, status: 'loading' } })
    try {
      const page = await this.reader.someBefore(id, older.after, OLDER_PAGE)
      // What was read anew meanwhile has another beginning.
      if (this.store.get().older.after !== older.after) return
      this.store.changeThread((state) => prependOlder(state, page.data))
      this.store.patch({ older: olderThan(page, older.after) })
    } catch (error) {
      if (this.isClosed) return
      this.store.patch({ older: { ...older, status: 'failed' } })
      this.outlet.fail(error)
    }
  }

  send(input: UserMessageInput, attachments: readonly Attachment[]): Promise<void> {
    return this.turns.send(input, attachments)
  }

  /** Sends again what did not reach the server: the message given, or the last one. */
  resend(message?: Outgoing): Promise<void> {
    return this.turns.resend(message)
  }

  discard(message: Outgoing): void {
    const { outgoing, unsent } = this.store.get()
    if (message === outgoing) this.store.patch({ outgoing: null })
    else this.store.patch({ unsent: unsent.filter((each) => each !== message) })
  }

  /** Has the server answer again: what it was asked last, or the user message before the given item. */
  retry(itemId?: string): Promise<void> {
    return this.turns.retry(itemId)
  }

  stop(): void {
    this.turns.stop()
  }

  submitInput(itemId: string, input: StructuredSubmission): Promise<void> {
    return this.turns.submitInput(itemId, input)
  }

  async sendFeedback(itemIds: string[], kind: Feedback): Promise<void> {
    const { id } = this
    if (!id) return
    const show = () => this.store.patch({ feedback: this.feedback.all })
    await this.feedback.give(id, itemIds, kind, show).catch((error) => this.outlet.fail(error))
  }

  /** Carries out an action of a widget; throws an ApiError that is to be shown at it. */
  act(action: ActionConfig, item: WidgetItem | null): Promise<void> {
    return this.actions.act(action, item)
  }

  itemNow(id: string): ThreadItem | undefined {
    return findItem(this.store.get().thread, id)
  }

  /** Reads what is on screen again. */
  refresh(): Promise<void> {
    return this.refresher.refresh()
  }

  /** Called when other items have come on screen: those that may be out of date are read again. */
  async onVisibleChange(): Promise<void> {
    await this.refresher.readStale().catch((error) => this.outlet.fail(error))
  }

  /** The device lost its connection, or has it again: what failed for want of it is made good. */
  onConnectionChange(): void {
    const { load, loadError } = this.store.get()
    if (load === 'failed' && loadError?.retryable) void this.load()
    this.exchange.onConnectionChange()
  }

  park(): Parked | null {
    const { outgoing, unsent } = this.store.get()
    if (!outgoing && unsent.length === 0 && !this.active) return null
    const plain = ({ input, attachments }: Outgoing): Message => ({ input, attachments })
    return {
      outgoing: outgoing && plain(outgoing),
      unsent: unsent.map(plain),
      wasActive: this.active,
    }
  }

  /** Takes up what was parked; whether the server went on is found out when the thread is loaded. */
  resume({ outgoing, unsent, wasActive }: Parked): void {
    this.wasActive = wasActive
    const stopped = (message: Message): Outgoing => ({ ...message, error: new ApiError('aborted') })
    this.store.patch({ outgoing: outgoing && stopped(outgoing), unsent: unsent.map(stopped) })
  }

  /** Ends all that is under way for it, also what is being read. */
  close(): void {
    this.closing.abort()
    this.turns.stop()
    this.exchange.close()
  }
}
