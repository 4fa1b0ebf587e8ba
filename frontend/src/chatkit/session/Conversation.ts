/** One open thread: loads it, sends to it, follows its responses and keeps it current; owned by the session. */

import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { StreamEvent } from '../protocol/events'
import type { Attachment, ClientToolCallItem, ThreadItem, WidgetItem } from '../protocol/items'
import { readItem } from '../protocol/read'
import type { StreamingRequest, StructuredSubmission, UserMessageInput } from '../protocol/requests'
import type { ActionConfig } from '../protocol/widgets'
import { freshThread, prependOlder } from '../thread/merge'
import { beginResponse, dropAfter, endResponse, reduceThread } from '../thread/reducer'
import { findItem, type ThreadState } from '../thread/state'
import { ActionQueue } from './ActionQueue'
import { type ConversationState, emptyConversation } from './conversationState'
import type { Outlet } from './outlet'
import { Refresher } from './Refresher'
import { olderThan, ThreadReader } from './reading'
import { Responses } from './responses'
import { Store } from './Store'
import { PAGE, type VisibleRange } from './visible'

/** A server that was cut off saves what it had; this is the time it gets for it. */
const RECOVERY_DELAY_MS = 400

export interface ConversationEvents {
  onCreated(conversation: Conversation): void
  onChanged(): void
}

export class Conversation {
  readonly store: Store<ConversationState>
  /** Set by the view that shows this conversation. */
  visible: () => VisibleRange | null = () => null
  private readonly responses: Responses
  private readonly reader: ThreadReader
  private readonly actions = new ActionQueue()
  private readonly refresher: Refresher

  constructor(
    id: string | null,
    private readonly api: ApiClient,
    private readonly outlet: Outlet,
    private readonly events: ConversationEvents,
    /** Tells open conversations apart, also before a thread has its id. */
    readonly key: number,
  ) {
    this.store = new Store(emptyConversation(id))
    this.responses = new Responses(api, outlet)
    this.reader = new ThreadReader(api, outlet)
    this.refresher = new Refresher(this.store, this.reader, {
      visible: () => this.visible(),
      isActive: () => this.active,
      onRefreshed: () => events.onChanged(),
    })
  }

  get id(): string | null {
    return this.store.get().id
  }

  get active(): boolean {
    return this.responses.active
  }

  async load(): Promise<void> {
    const { id } = this
    if (!id) return
    this.patch({ load: 'loading', loadError: null })
    this.outlet.emit('chatkit.thread.load.start', { threadId: id })
    try {
      const [thread, page] = await Promise.all([
        this.reader.metadata(id),
        this.reader.itemsBefore(id, null, PAGE),
      ])
      this.changeThread((state) => freshThread({ ...state, thread }, page.data))
      this.patch({ load: 'ready', older: olderThan(page) })
    } catch (error) {
      this.patch({ load: 'failed', loadError: error as ApiError })
      this.outlet.fail(error)
    } finally {
      this.outlet.emit('chatkit.thread.load.end', { threadId: id })
    }
  }

  async loadOlder(): Promise<void> {
    const { id, older } = this.store.get()
    if (!id || !older.hasMore || older.status === 'loading') return
    this.patch({ older: { ...older, status: 'loading' } })
    try {
      const page = await this.reader.itemsBefore(id, older.after, PAGE)
      this.store.update((state) => ({
        ...state,
        thread: prependOlder(state.thread, page.data),
        older: olderThan(page),
      }))
    } catch (error) {
      this.patch({ older: { ...older, status: 'failed' } })
      this.outlet.fail(error)
    }
  }

  async send(input: UserMessageInput, attachments: readonly Attachment[]): Promise<void> {
    this.patch({ outgoing: { input, attachments, error: null } })
    const { id } = this
    await this.respond(
      id
        ? { type: 'threads.add_user_message', params: { thread_id: id, input } }
        : { type: 'threads.create', params: { input } },
    )
  }

  /** Sends again what did not reach the server. */
  async resend(): Promise<void> {
    const { outgoing } = this.store.get()
    if (outgoing) await this.send(outgoing.input, outgoing.attachments)
  }

  discardOutgoing(): void {
    this.patch({ outgoing: null })
  }

  /** Has the server answer the last user message (or that before the given item) again. */
  async retry(itemId?: string): Promise<void> {
    const { id, thread } = this.store.get()
    const end = itemId ? thread.items.findIndex((item) => item.id === itemId) : thread.items.length - 1
    const message = thread.items.slice(0, end + 1).findLast((item) => item.type === 'user_message')
    if (!id || !message || this.active) return
    await this.respond(
      { type: 'threads.retry_after_item', params: { thread_id: id, item_id: message.id } },
      () => this.changeThread((state) => dropAfter(state, message.id)),
    )
  }

  stop(): void {
    this.responses.stop()
  }

  async submitInput(itemId: string, input: StructuredSubmission): Promise<void> {
    const { id } = this
    if (!id) return
    const params = { thread_id: id, item_id: itemId, input }
    await this.respond({ type: 'threads.add_structured_input', params })
  }

  async sendFeedback(itemIds: string[], kind: 'positive' | 'negative'): Promise<void> {
    const { id, feedback } = this.store.get()
    if (!id) return
    const given = new Map(feedback)
    for (const item of itemIds) given.set(item, kind)
    this.patch({ feedback: given })
    try {
      await this.api.request({ type: 'items.feedback', params: { thread_id: id, item_ids: itemIds, kind } })
    } catch (error) {
      this.patch({ feedback })
      this.outlet.fail(error)
    }
  }

  /** Carries out an action of a widget; throws an ApiError that is to be shown at it. */
  async act(action: ActionConfig, item: WidgetItem | null): Promise<void> {
    if (action.handler === 'client') return this.actOnPage(action, item)
    const { id } = this
    if (!id) throw new ApiError('invalid')
    const params = {
      thread_id: id,
      ...(item ? { item_id: item.id } : {}),
      action: { type: action.type, ...(action.payload === undefined ? {} : { payload: action.payload }) },
    }
    if (action.streaming !== false) return this.respondToAction({ type: 'threads.custom_action', params })
    await this.actions.run(item?.id ?? '', async () => {
      const raw = await this.api.request({ type: 'threads.sync_custom_action', params })
      const updated = readItem((raw as { updated_item?: unknown } | null)?.updated_item)
      // At once, not with the next frame: the control that was clicked gives up its own value now.
      if (updated)
        this.changeThread((state) => reduceThread(state, { type: 'thread.item.replaced', item: updated }))
    })
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

  close(): void {
    this.responses.stop()
  }

  private async actOnPage(action: ActionConfig, item: WidgetItem | null): Promise<void> {
    const { onAction } = this.outlet.options().widgets ?? {}
    if (!onAction || !item) {
      this.outlet.log('widget.action.unhandled', { type: action.type })
      return
    }
    const payload = action.payload as Record<string, unknown> | undefined
    const widget = item.widget as unknown as Parameters<typeof onAction>[1]['widget']
    await onAction(
      { type: action.type, ...(payload === undefined ? {} : { payload }) },
      { id: item.id, widget },
    )
  }

  /** Follows the stream of an action; what it says went wrong belongs to the widget, not to the thread. */
  private async respondToAction(request: StreamingRequest): Promise<void> {
    let failure: ApiError | null = null
    try {
      await this.responses.read(request, {
        onEvent: (event) => {
          if (event.type === 'thread.item.added') this.patch({ responding: true })
          if (event.type === 'error')
            failure = new ApiError('server', { serverMessage: event.message ?? null })
          else this.apply(event)
        },
      })
    } finally {
      await this.finish()
    }
    if (failure) throw failure
  }

  private async respond(request: StreamingRequest, onAccepted?: () => void): Promise<void> {
    this.patch({ responding: true, waiting: true, responseError: null })
    this.changeThread(beginResponse)
    let accepted = false
    let complete = false
    try {
      await this.responses.read(request, {
        onEvent: (event) => {
          if (!accepted) onAccepted?.()
          accepted = true
          this.apply(event)
        },
      })
      if (this.store.get().thread.streaming.size > 0 && !this.active) throw new ApiError('interrupted')
      complete = true
    } catch (error) {
      this.onResponseError(error as ApiError)
    }
    await this.finish()
    if (complete) await this.answerClientTool()
  }

  private onResponseError(error: ApiError): void {
    const { outgoing } = this.store.get()
    if (error.kind === 'aborted') {
      // Stopped before the server took the message: nothing is lost, it waits to be sent again.
      if (outgoing) this.patch({ outgoing: { ...outgoing, error } })
      return
    }
    if (outgoing) this.patch({ outgoing: { ...outgoing, error } })
    else this.patch({ responseError: error })
    this.outlet.fail(error)
  }

  private async finish(): Promise<void> {
    if (this.active) return
    const { thread, responseError } = this.store.get()
    this.changeThread(endResponse)
    this.patch({ responding: false, waiting: false })
    this.events.onChanged()
    if (responseError?.kind !== 'interrupted' && !thread.incomplete) return
    await new Promise((resolve) => setTimeout(resolve, RECOVERY_DELAY_MS))
    await this.refresh().catch((error) => this.outlet.fail(error))
  }

  private apply(event: StreamEvent): void {
    if (event.type === 'client_effect') {
      this.outlet.emit('chatkit.effect', { name: event.name, ...(event.data ? { data: event.data } : {}) })
      return
    }
    if (event.type === 'error') {
      this.outlet.fail(new ApiError('server', { serverMessage: event.message ?? null }))
    }
    this.store.updateSoon((state) => afterEvent(state, event))
    if (event.type === 'thread.created') {
      this.patch({ id: event.thread.id, load: 'ready' })
      this.events.onCreated(this)
    }
    if (event.type === 'thread.updated') this.events.onChanged()
  }

  private async answerClientTool(): Promise<void> {
    const { id, thread } = this.store.get()
    const call = thread.items.findLast((item) => item.type !== 'end_of_turn')
    if (!id || call?.type !== 'client_tool_call' || call.status !== 'pending') return
    try {
      const result = await this.callTool(call)
      await this.respond({ type: 'threads.add_client_tool_output', params: { thread_id: id, result } })
    } catch (error) {
      this.patch({ responseError: new ApiError('server', { retryable: true }) })
      this.outlet.fail(error)
    }
  }

  private async callTool(call: ClientToolCallItem): Promise<Record<string, unknown>> {
    const { onClientTool } = this.outlet.options()
    if (!onClientTool)
      throw new Error(`The client tool "${call.name}" was called, but the option "onClientTool" is not set.`)
    return onClientTool({ name: call.name, params: call.arguments })
  }

  private changeThread(change: (state: ThreadState) => ThreadState): void {
    this.store.update((state) => {
      const thread = change(state.thread)
      return thread === state.thread ? state : { ...state, thread }
    })
  }

  private patch(change: Partial<ConversationState>): void {
    this.store.update((state) => ({ ...state, ...change }))
  }
}

function afterEvent(state: ConversationState, event: StreamEvent): ConversationState {
  const isOwnMessage =
    (event.type === 'thread.item.added' || event.type === 'thread.item.done') &&
    event.item.type === 'user_message'
  const isContent = event.type.startsWith('thread.item.') && !isOwnMessage
  return {
    ...state,
    thread: reduceThread(state.thread, event),
    outgoing: isOwnMessage ? null : state.outgoing,
    waiting: state.waiting && !isContent && event.type !== 'error',
  }
}
