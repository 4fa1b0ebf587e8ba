/** The state of one open conversation, as the interface draws it. */
import type { ApiError } from '../api/ApiError'
import type { Attachment, Feedback, UserMessageItem } from '../protocol/items'
import type { UserMessageInput } from '../protocol/requests'
import { EMPTY_THREAD, type ThreadState } from '../thread/state'
import type { Silence } from './SilenceWatch'

export interface Outgoing {
  input: UserMessageInput
  attachments: readonly Attachment[]
  /** Set when the message did not reach the server. */
  error: ApiError | null
}

export interface OlderItems {
  hasMore: boolean
  after: string | null
  status: 'idle' | 'loading' | 'failed'
}

export interface ConversationState {
  readonly id: string | null
  readonly thread: ThreadState
  readonly load: 'none' | 'loading' | 'ready' | 'failed'
  readonly loadError: ApiError | null
  /** The message that is on its way and not in the thread yet. */
  readonly outgoing: Outgoing | null
  /** Those that did not get through before it, and were neither sent again nor taken back. */
  readonly unsent: readonly Outgoing[]
  readonly responding: boolean
  /** Nothing of the answer has arrived yet. */
  readonly waiting: boolean
  /** Whether the stream of the answer has gone silent for long, and whether the server was in reach then. */
  readonly silence: Silence
  readonly older: OlderItems
  /** Why the last response could not be read to its end. */
  readonly responseError: ApiError | null
  readonly feedback: ReadonlyMap<string, Feedback>
}

const NO_OLDER: OlderItems = { hasMore: false, after: null, status: 'idle' }

export function emptyConversation(id: string | null): ConversationState {
  return {
    id,
    thread: EMPTY_THREAD,
    load: id ? 'loading' : 'none',
    loadError: null,
    outgoing: null,
    unsent: [],
    responding: false,
    waiting: false,
    silence: 'none',
    older: NO_OLDER,
    responseError: null,
    feedback: new Map(),
  }
}

/** Whether a message of the thread is the one that was on its way. */
export function isOutgoing({ input }: Outgoing, message: UserMessageItem): boolean {
  const textOf = (content: readonly { text: string }[]) => content.map((part) => part.text).join('')
  return (
    textOf(input.content) === textOf(message.content) &&
    (input.quoted_text ?? '') === (message.quoted_text ?? '')
  )
}
