/** The turns of a conversation: asks for answers, asks again, and answers the calls of client tools; owned by the conversation. */
import type { ApiError } from '../api/ApiError'
import type { Attachment } from '../protocol/items'
import type { StreamingRequest, StructuredSubmission, UserMessageInput } from '../protocol/requests'
import { dropAfter } from '../thread/reducer'
import { findItem } from '../thread/state'
import { ClientTools, pendingCall } from './ClientTools'
import type { ConversationStore } from './ConversationStore'
import type { Outgoing } from './conversationState'
import type { Exchange } from './Exchange'
import type { Outlet } from './outlet'

export class Turns {
  private readonly tools: ClientTools

  constructor(
    private readonly store: ConversationStore,
    private readonly exchange: Exchange,
    private readonly outlet: Outlet,
  ) {
    this.tools = new ClientTools(outlet)
  }

  get active(): boolean {
    return this.exchange.active || this.tools.active
  }

  async send(input: UserMessageInput, attachments: readonly Attachment[]): Promise<void> {
    const { id, outgoing, unsent } = this.store.get()
    const isOther = outgoing?.error && outgoing.input !== input
    this.store.patch({
      outgoing: { input, attachments, error: null },
      unsent: isOther ? [...unsent, outgoing] : unsent,
    })
    await this.respond(
      id
        ? { type: 'threads.add_user_message', params: { thread_id: id, input } }
        : { type: 'threads.create', params: { input } },
    )
  }

  /** Sends again what did not reach the server; where it may have, looks for it there first. */
  async resend(message = this.store.get().outgoing): Promise<void> {
    if (!message || this.active) return
    this.bringForward(message)
    const { outgoing, id } = this.store.get()
    if (!outgoing) return
    if (!id || !outgoing.error?.isAmbiguous) return this.send(outgoing.input, outgoing.attachments)
    this.store.patch({ outgoing: { ...outgoing, error: null }, responding: true, waiting: true })
    try {
      await this.exchange.alignment.readEnd(true)
    } catch (error) {
      this.store.patch({ outgoing: { ...outgoing, error: error as ApiError } })
      return this.outlet.fail(error)
    } finally {
      this.store.patch({ responding: false, waiting: false })
    }
    const { outgoing: still, thread } = this.store.get()
    if (still) await this.send(outgoing.input, outgoing.attachments)
    else if (thread.items.at(-1)?.type === 'user_message') await this.retry()
  }

  /** Has the server answer again: what it was asked last, or the user message before the given item. */
  async retry(itemId?: string): Promise<void> {
    const { id, thread } = this.store.get()
    if (!id || this.active) return
    if (!itemId && this.exchange.unanswered && this.stillWaits(this.exchange.unanswered)) {
      return this.respond(this.exchange.unanswered)
    }
    if (!itemId && pendingCall(thread)) return this.answerTool()
    const end = itemId ? thread.items.findIndex((item) => item.id === itemId) : thread.items.length - 1
    const message = thread.items.slice(0, end + 1).findLast((item) => item.type === 'user_message')
    if (!message) return
    const params = { thread_id: id, item_id: message.id }
    await this.respond({ type: 'threads.retry_after_item', params }, () =>
      this.store.changeThread((state) => dropAfter(state, message.id)),
    )
  }

  async submitInput(itemId: string, input: StructuredSubmission): Promise<void> {
    const { id } = this.store.get()
    if (!id) return
    const params = { thread_id: id, item_id: itemId, input }
    await this.respond({ type: 'threads.add_structured_input', params })
  }

  stop(): void {
    this.tools.stop()
    this.exchange.stop()
  }

  /** Makes a message that did not get through the one on its way; another such one waits in its place. */
  private bringForward(message: Outgoing): void {
    const { outgoing, unsent } = this.store.get()
    if (message === outgoing || !unsent.includes(message)) return
    const others = unsent.filter((each) => each !== message)
    this.store.patch({ outgoing: message, unsent: outgoing ? [...others, outgoing] : others })
  }

  private async respond(request: StreamingRequest, onAccepted?: () => void): Promise<void> {
    const isComplete = await this.exchange.ask(request, onAccepted)
    if (isComplete) await this.answerTool()
  }

  /** Whether what was asked in vain can be asked again as it was. */
  private stillWaits(request: StreamingRequest): boolean {
    const { thread } = this.store.get()
    if (request.type === 'threads.add_client_tool_output') return pendingCall(thread) !== null
    if (request.type !== 'threads.add_structured_input') return false
    const item = findItem(thread, request.params.item_id)
    return item?.type === 'structured_input' && item.status === 'pending'
  }

  private async answerTool(): Promise<void> {
    const { id, thread } = this.store.get()
    const call = pendingCall(thread)
    if (!id || !call) return
    this.store.patch({ responding: true, waiting: true, responseError: null })
    try {
      const answer = await this.tools.run(call)
      if (!answer) return
      const params = { thread_id: id, result: answer.result }
      await this.respond({ type: 'threads.add_client_tool_output', params })
    } catch (error) {
      this.store.patch({ responseError: error as ApiError })
    } finally {
      if (!this.active) this.store.patch({ responding: false, waiting: false })
    }
  }
}
