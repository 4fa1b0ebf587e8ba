/** The requests a ChatKit server understands, as the API client sends them: the generated types under its own names. */
import type * as wire from './generated/requests'
import type { UserContent } from './items'

export type Action = wire.Action
export type StructuredSubmission = wire.StructuredInputSubmission
export type UserMessageInput = Omit<wire.UserMessageInput, 'content'> & { content: UserContent[] }

/** A request whose message may hold what the element's own types allow. */
type Sent<T> = T extends { params: { input: wire.UserMessageInput } }
  ? Omit<T, 'params'> & { params: Omit<T['params'], 'input'> & { input: UserMessageInput } }
  : T

export type StreamingRequest = Sent<wire.StreamingReq>
export type SingleRequest = wire.NonStreamingReq
