/** Everything one chat element holds: the open conversation, others still answering, history, composer. */
import type { ChatKitOptions } from '@openai/chatkit'
import { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { Attachment, UserContent } from '../protocol/items'
import type { ActionConfig } from '../protocol/widgets'
import { AttachmentTray, type SavedTrays } from './attachments/AttachmentTray'
import { Composer, type DraftChange, type SavedComposer } from './Composer'
import { Conversation, type Parked } from './Conversation'
import { FeedbackBook, type SavedFeedback } from './FeedbackBook'
import { inferenceOptions, messageInput } from './messageInput'
import type { Outlet } from './outlet'
import { Store } from './Store'
import { ThreadList } from './ThreadList'

export interface SendParams {
  text?: string
  content?: UserContent[]
  reply?: string
  attachments?: Attachment[]
  newThread?: boolean
  toolChoice?: { id: string }
  model?: string
}

/** What outlives the element's removal from the page. */
export interface Remembered {
  threadId: string | null
  composer: SavedComposer
  trays: SavedTrays
  historyOpen: boolean
  /** What the open conversation held that its thread doesn't. */
  parked?: Parked | null
  feedback?: SavedFeedback
}

/** A new thread has no id yet, but may hold a message that did not go out. */
const NEW_THREAD = ''
const CONNECTION_CHANGES = ['online', 'offline'] as const

export class ChatSession {
  readonly api: ApiClient
  readonly threads: ThreadList
  readonly composer: Composer
  readonly current: Store<Conversation>
  readonly historyOpen = new Store(false)
  private readonly background = new Map<string, Conversation>()
  private readonly feedback: FeedbackBook
  private opened = 0
  private readonly resumed: boolean
  private readonly first: Conversation

  constructor(
    readonly outlet: Outlet,
    fetchOfPage: typeof fetch,
    remembered: Remembered | null,
  ) {
    this.api = new ApiClient(() => apiConfig(outlet.options(), fetchOfPage))
    this.threads = new ThreadList(this.api, outlet)
    const tray = new AttachmentTray(this.api, outlet, remembered?.trays)
    this.composer = new Composer(outlet, tray, remembered?.composer)
    const threadId = remembered ? remembered.threadId : (outlet.options().initialThread ?? null)
    this.resumed = remembered !== null
    this.feedback = new FeedbackBook(this.api, remembered?.feedback)
    this.first = this.conversation(threadId)
    this.current = new Store(this.first)
    if (remembered?.parked) this.first.resume(remembered.parked)
    this.composer.switchTo(threadId)
    for (const change of CONNECTION_CHANGES) globalThis.addEventListener(change, this.onConnectionChange)
    this.historyOpen.set(remembered?.historyOpen ?? false)
  }

  async start(): Promise<void> {
    const { threadId } = this
    if (this.historyOpen.get()) void this.threads.load()
    // A call that the page made before all was ready may have opened another one by now.
    if (this.current.get() !== this.first) return
    if (threadId && !this.resumed) this.outlet.emit('chatkit.thread.change', { threadId })
    await this.first.load()
  }

  get threadId(): string | null {
    return this.current.get().id
  }

  async openThread(threadId: string | null): Promise<void> {
    this.hideHistory()
    await this.showThread(threadId)
  }

  private async showThread(threadId: string | null): Promise<void> {
    const before = this.current.get()
    if (before.id === threadId && (threadId || !before.active)) return
    this.leave(before)
    const next = this.background.get(threadId ?? NEW_THREAD) ?? this.conversation(threadId)
    this.background.delete(threadId ?? NEW_THREAD)
    this.composer.switchTo(threadId)
    this.current.set(next)
    this.outlet.emit('chatkit.thread.change', { threadId })
    await (next.active ? undefined : next.load())
  }

  async send(params: SendParams): Promise<void> {
    const text = params.text ? [{ type: 'input_text' as const, text: params.text }] : []
    const content = params.content ?? text
    const attachments = params.attachments ?? []
    if (content.length === 0 && attachments.length === 0)
      throw new ApiError('invalid', { serverMessage: 'A message needs text, content or attachments.' })
    if (params.newThread) await this.openThread(null)
    const input = messageInput(content, {
      attachments,
      quote: params.reply ?? null,
      options: inferenceOptions(params.toolChoice?.id ?? null, params.model ?? this.composer.modelId()),
    })
    await this.current.get().send(input, attachments)
  }

  /** Sends what stands in the composer, unless a response is under way. */
  async sendDraft(): Promise<void> {
    const conversation = this.current.get()
    const { composer } = this
    if (composer.isEmpty || composer.tray.busy || conversation.store.get().responding) return
    const { input, attachments } = composer.take()
    await conversation.send(input, attachments)
  }

  /** Puts a message that did not go out, the one given or the last, back into the composer. */
  takeBack(message = this.current.get().store.get().outgoing): void {
    if (!message) return
    const { content, quoted_text, inference_options } = message.input
    const tool = inference_options.tool_choice?.id
    this.composer.change({
      content,
      reply: quoted_text ?? '',
      attachments: [...message.attachments],
      ...(tool ? { selectedToolId: tool } : {}),
    })
    this.current.get().discard(message)
    this.focusComposer()
  }

  async setDraft({ files, ...change }: DraftChange & { files?: File[] }): Promise<void> {
    this.composer.change(change)
    if (files?.length) await this.composer.tray.add(files)
  }

  async sendCustomAction(action: ActionConfig, itemId?: string): Promise<void> {
    const conversation = this.current.get()
    const item = conversation.store.get().thread.items.find((entry) => entry.id === itemId)
    if (!conversation.id)
      throw new ApiError('invalid', { serverMessage: 'sendCustomAction needs an open thread.' })
    await conversation.act({ ...action, handler: 'server' }, item?.type === 'widget' ? item : null)
  }

  /** Leaves the thread first, so that nothing of it is asked for once it is gone; goes back to it where the server refuses. */
  async deleteThread(threadId: string): Promise<void> {
    const wasOpen = this.threadId === threadId
    if (wasOpen) await this.showThread(null)
    this.background.get(threadId)?.close()
    this.background.delete(threadId)
    try {
      await this.threads.remove(threadId)
    } catch (error) {
      if (wasOpen && this.threadId === null) await this.showThread(threadId)
      throw error
    }
  }

  async renameThread(threadId: string, title: string): Promise<void> {
    await this.threads.rename(threadId, title)
    if (this.threadId === threadId) await this.current.get().refresh()
  }

  showHistory(): void {
    if (this.historyOpen.get() || this.outlet.options().history?.enabled === false) return
    this.historyOpen.set(true)
    this.outlet.emit('chatkit.history.open', undefined)
    void this.threads.load()
  }

  hideHistory(): void {
    if (!this.historyOpen.get()) return
    this.historyOpen.set(false)
    this.outlet.emit('chatkit.history.close', undefined)
  }

  async fetchUpdates(): Promise<void> {
    const listed = this.historyOpen.get() ? this.threads.load() : undefined
    await Promise.all([this.current.get().refresh(), listed])
  }

  focusComposer(): void {
    const hidden = this.historyOpen.get()
    this.hideHistory()
    // What lay under the history takes no focus before it is drawn again.
    if (hidden) setTimeout(() => this.composer.field?.focus())
    else this.composer.field?.focus()
  }

  close(): Remembered {
    const remembered = {
      threadId: this.threadId,
      composer: this.composer.save(),
      trays: this.composer.tray.close(),
      historyOpen: this.historyOpen.get(),
      parked: this.current.get().park(),
      feedback: this.feedback.save(),
    }
    for (const change of CONNECTION_CHANGES) globalThis.removeEventListener(change, this.onConnectionChange)
    for (const conversation of [this.current.get(), ...this.background.values()]) conversation.close()
    return remembered
  }

  private conversation(threadId: string | null): Conversation {
    const events = {
      onCreated: (conversation: Conversation) => this.onCreated(conversation),
      onChanged: () => {
        if (this.historyOpen.get()) void this.threads.load()
      },
      feedback: this.feedback,
    }
    return new Conversation(threadId, this.api, this.outlet, events, this.opened++)
  }

  private onCreated(conversation: Conversation): void {
    const { id } = conversation
    if (!id) return
    if (conversation === this.current.get()) {
      this.composer.adopt(id)
      this.outlet.emit('chatkit.thread.change', { threadId: id })
    } else {
      this.background.set(id, conversation)
    }
  }

  /** A conversation that is still being answered goes on out of sight; what went wrong in one stays with it. */
  private leave(conversation: Conversation): void {
    const { id, isWorthKeeping, active } = conversation
    // A new thread that is being answered is put away when it gets its id.
    if (!isWorthKeeping) conversation.close()
    else if (id || !active) this.background.set(id ?? NEW_THREAD, conversation)
  }

  private readonly onConnectionChange = (): void => {
    for (const conversation of [this.current.get(), ...this.background.values()])
      conversation.onConnectionChange()
    if (this.threads.store.get().status === 'failed') void this.threads.load()
  }
}

function apiConfig(options: ChatKitOptions, fetchOfPage: typeof fetch) {
  const { api } = options
  if (!('url' in api)) throw new ApiError('invalid')
  return { url: api.url, fetch: api.fetch ?? fetchOfPage }
}
