/** Everything one chat element holds: the open conversation, others still answering, history, composer. */
import type { ChatKitOptions } from '@openai/chatkit'
import { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { Attachment, UserContent } from '../protocol/items'
import type { ActionConfig } from '../protocol/widgets'
import { Composer, type DraftChange, type Drafts, inferenceOptions, messageInput } from './Composer'
import { Conversation } from './Conversation'
import type { Outlet } from './outlet'
import { Store } from './Store'
import { ThreadList } from './ThreadList'
import { uploadFiles } from './uploads'

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
  drafts: Drafts
  historyOpen: boolean
}

export class ChatSession {
  readonly api: ApiClient
  readonly threads: ThreadList
  readonly composer: Composer
  readonly current: Store<Conversation>
  readonly historyOpen = new Store(false)
  private readonly background = new Map<string, Conversation>()
  private focus: () => void = () => undefined
  private opened = 0
  private readonly resumed: boolean

  constructor(
    readonly outlet: Outlet,
    fetchOfPage: typeof fetch,
    remembered: Remembered | null,
  ) {
    this.api = new ApiClient(() => apiConfig(outlet.options(), fetchOfPage))
    this.threads = new ThreadList(this.api, outlet)
    this.composer = new Composer(outlet, remembered?.drafts)
    const threadId = remembered ? remembered.threadId : (outlet.options().initialThread ?? null)
    this.resumed = remembered !== null
    this.current = new Store(this.conversation(threadId))
    this.composer.switchTo(threadId)
    this.historyOpen.set(remembered?.historyOpen ?? false)
  }

  async start(): Promise<void> {
    const { threadId } = this
    if (threadId && !this.resumed) this.outlet.emit('chatkit.thread.change', { threadId })
    if (this.historyOpen.get()) void this.threads.load()
    await this.current.get().load()
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
    const next = (threadId && this.background.get(threadId)) || this.conversation(threadId)
    if (threadId) this.background.delete(threadId)
    this.composer.switchTo(threadId)
    this.current.set(next)
    this.outlet.emit('chatkit.thread.change', { threadId })
    await (next.active ? undefined : next.load())
  }

  async send(params: SendParams): Promise<void> {
    if (params.newThread) await this.openThread(null)
    const text = params.text ? [{ type: 'input_text' as const, text: params.text }] : []
    const attachments = params.attachments ?? []
    const input = messageInput(params.content ?? text, {
      attachments,
      quote: params.reply ?? null,
      options: inferenceOptions(params.toolChoice?.id ?? null, params.model ?? this.composer.modelId()),
    })
    await this.current.get().send(input, attachments)
  }

  /** Sends what stands in the composer, unless a response is under way. */
  async sendDraft(): Promise<void> {
    const conversation = this.current.get()
    if (this.composer.isEmpty || conversation.store.get().responding) return
    const { input, attachments } = this.composer.take()
    await conversation.send(input, attachments)
  }

  /** Puts the words of a message that did not go out back into the composer. */
  takeBack(): void {
    const conversation = this.current.get()
    const { outgoing } = conversation.store.get()
    if (!outgoing) return
    this.composer.change({
      content: outgoing.input.content,
      reply: outgoing.input.quoted_text ?? '',
      attachments: [...outgoing.attachments],
    })
    conversation.discardOutgoing()
    this.focus()
  }

  async setDraft({ files, ...change }: DraftChange & { files?: File[] }): Promise<void> {
    this.composer.change(change)
    if (!files?.length) return
    const uploaded = await uploadFiles(files, this.api, this.outlet.options())
    this.composer.change({ attachments: [...this.composer.store.get().attachments, ...uploaded] })
  }

  async sendCustomAction(action: ActionConfig, itemId?: string): Promise<void> {
    const conversation = this.current.get()
    const item = conversation.store.get().thread.items.find((entry) => entry.id === itemId)
    if (!conversation.id)
      throw new ApiError('invalid', { serverMessage: 'sendCustomAction needs an open thread.' })
    await conversation.act({ ...action, handler: 'server' }, item?.type === 'widget' ? item : null)
  }

  async deleteThread(threadId: string): Promise<void> {
    await this.threads.remove(threadId)
    this.background.get(threadId)?.close()
    this.background.delete(threadId)
    if (this.threadId === threadId) await this.showThread(null)
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

  /** Set by the composer's view. */
  set onFocus(focus: () => void) {
    this.focus = focus
  }

  focusComposer(): void {
    this.hideHistory()
    this.focus()
  }

  close(): Remembered {
    const remembered = {
      threadId: this.threadId,
      drafts: this.composer.allDrafts(),
      historyOpen: this.historyOpen.get(),
    }
    for (const conversation of [this.current.get(), ...this.background.values()]) conversation.close()
    return remembered
  }

  private conversation(threadId: string | null): Conversation {
    const events = {
      onCreated: (conversation: Conversation) => this.onCreated(conversation),
      onChanged: () => {
        if (this.historyOpen.get()) void this.threads.load()
      },
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

  /** A conversation that is still being answered goes on out of sight. */
  private leave(conversation: Conversation): void {
    if (conversation.active && conversation.id) this.background.set(conversation.id, conversation)
  }
}

function apiConfig(options: ChatKitOptions, fetchOfPage: typeof fetch) {
  const { api } = options
  if (!('url' in api)) throw new ApiError('invalid')
  return { url: api.url, fetch: api.fetch ?? fetchOfPage }
}
