/** The state of one conversation and the ways in which it changes; shared by the conversation's parts. */
import type { StreamEvent } from '../protocol/events'
import { reduceThread } from '../thread/reducer'
import type { ThreadState } from '../thread/state'
import { type ConversationState, emptyConversation } from './conversationState'
import { EventBuffer } from './EventBuffer'
import { Store } from './Store'

export class ConversationStore extends Store<ConversationState> {
  private readonly buffer = new EventBuffer()

  constructor(id: string | null) {
    super(emptyConversation(id))
  }

  patch(change: Partial<ConversationState>): void {
    this.update((state) => ({ ...state, ...change }))
  }

  changeThread(change: (state: ThreadState) => ThreadState): void {
    this.update((state) => {
      const thread = change(state.thread)
      return thread === state.thread ? state : { ...state, thread }
    })
  }

  /** Takes an event of a stream; watchers hear of it with the next frame. */
  receive(event: StreamEvent): void {
    this.buffer.add(event)
    this.updateLate((state) => this.buffer.take().reduce(afterEvent, state))
  }
}

function afterEvent(state: ConversationState, event: StreamEvent): ConversationState {
  const isOwnMessage =
    (event.type === 'thread.item.added' || event.type === 'thread.item.done') &&
    event.item.type === 'user_message'
  const isContent = event.type.startsWith('thread.item.') && !isOwnMessage
  const thread = reduceThread(state.thread, event)
  const isUnchanged = thread === state.thread && !isOwnMessage && !(state.waiting && isContent)
  if (isUnchanged) return state
  return {
    ...state,
    thread,
    outgoing: isOwnMessage ? null : state.outgoing,
    waiting: state.waiting && !isContent && event.type !== 'error',
  }
}
