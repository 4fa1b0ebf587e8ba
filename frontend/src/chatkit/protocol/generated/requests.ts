/** The requests a ChatKit server takes, as the element writes them. Written by `make protocol`; not to be changed by hand. */

export interface Action {
  type: string
  payload?: unknown
}

/** Request to fetch a single thread by its identifier. */
export interface ThreadsGetByIdReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.get_by_id'
  params: ThreadGetByIdParams
}

/** Parameters for retrieving a thread by id. */
export interface ThreadGetByIdParams {
  thread_id: string
}

/** Request to create a new thread from a user message. */
export interface ThreadsCreateReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.create'
  params: ThreadCreateParams
}

/** User input required to create a thread. */
export interface ThreadCreateParams {
  input: UserMessageInput
}

/** Pagination parameters for listing threads. */
export interface ThreadListParams {
  limit?: number | null
  order?: 'asc' | 'desc'
  after?: string | null
}

/** Request to list threads. */
export interface ThreadsListReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.list'
  params: ThreadListParams
}

/** Request to append a user message to a thread. */
export interface ThreadsAddUserMessageReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.add_user_message'
  params: ThreadAddUserMessageParams
}

/** Parameters for adding a user message to a thread. */
export interface ThreadAddUserMessageParams {
  input: UserMessageInput
  thread_id: string
}

/** Request to add a client tool's output to a thread. */
export interface ThreadsAddClientToolOutputReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.add_client_tool_output'
  params: ThreadAddClientToolOutputParams
}

/** Parameters for recording tool output in a thread. */
export interface ThreadAddClientToolOutputParams {
  thread_id: string
  result: unknown
}

/** Client-submitted answer for a structured input. */
export interface StructuredInputAnswerSubmission {
  /** Text answer values submitted for the structured input. */
  values?: string[]
  /** Whether this structured input answer was skipped. */
  skipped?: boolean
}

/** Client-submitted answers for a pending structured input item. */
export interface StructuredInputSubmission {
  /** Overall status for the structured input submission. */
  status?: 'answered' | 'skipped'
  /** Answers keyed by structured input id. */
  answers?: Record<string, StructuredInputAnswerSubmission>
}

/** Request to submit answers for a pending structured input item. */
export interface ThreadsAddStructuredInputReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.add_structured_input'
  params: ThreadAddStructuredInputParams
}

/** Parameters for adding structured input to a thread. */
export interface ThreadAddStructuredInputParams {
  thread_id: string
  item_id: string
  input: StructuredInputSubmission
}

/** Request to execute a custom action within a thread. */
export interface ThreadsCustomActionReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.custom_action'
  params: ThreadCustomActionParams
}

/** Request to execute a custom action and return a single item update. */
export interface ThreadsSyncCustomActionReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.sync_custom_action'
  params: ThreadCustomActionParams
}

/** Parameters describing the custom action to execute. */
export interface ThreadCustomActionParams {
  thread_id: string
  item_id?: string | null
  action: Action
}

/** Request to retry processing after a specific thread item. */
export interface ThreadsRetryAfterItemReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.retry_after_item'
  params: ThreadRetryAfterItemParams
}

/** Parameters specifying which item to retry. */
export interface ThreadRetryAfterItemParams {
  thread_id: string
  item_id: string
}

/** Request to submit feedback on specific items. */
export interface ItemsFeedbackReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'items.feedback'
  params: ItemFeedbackParams
}

/** Parameters describing feedback targets and sentiment. */
export interface ItemFeedbackParams {
  thread_id: string
  item_ids: string[]
  kind: 'positive' | 'negative'
}

/** Request to remove an attachment. */
export interface AttachmentsDeleteReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'attachments.delete'
  params: AttachmentDeleteParams
}

/** Parameters identifying an attachment to delete. */
export interface AttachmentDeleteParams {
  attachment_id: string
}

/** Request to register a new attachment. */
export interface AttachmentsCreateReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'attachments.create'
  params: AttachmentCreateParams
}

/** Metadata needed to initialize an attachment. */
export interface AttachmentCreateParams {
  name: string
  size: number
  mime_type: string
}

/** Request to transcribe an audio payload into text. */
export interface InputTranscribeReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'input.transcribe'
  params: InputTranscribeParams
}

/** Parameters for speech transcription. */
export interface InputTranscribeParams {
  /** Base64-encoded audio bytes. */
  audio_base64: string
  /** Raw MIME type for the audio payload, e.g. "audio/webm;codecs=opus". */
  mime_type: string
}

/** Request to list items inside a thread. */
export interface ItemsListReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'items.list'
  params: ItemsListParams
}

/** Pagination parameters for listing thread items. */
export interface ItemsListParams {
  thread_id: string
  limit?: number | null
  order?: 'asc' | 'desc'
  after?: string | null
}

/** Request to update thread metadata. */
export interface ThreadsUpdateReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.update'
  params: ThreadUpdateParams
}

/** Parameters for updating a thread's properties. */
export interface ThreadUpdateParams {
  thread_id: string
  title: string
}

/** Request to delete a thread. */
export interface ThreadsDeleteReq {
  /** Arbitrary integration-specific metadata. */
  metadata?: Record<string, unknown>
  type: 'threads.delete'
  params: ThreadDeleteParams
}

/** Parameters identifying a thread to delete. */
export interface ThreadDeleteParams {
  thread_id: string
}

export type StreamingReq =
  | ThreadsCreateReq
  | ThreadsAddUserMessageReq
  | ThreadsAddClientToolOutputReq
  | ThreadsAddStructuredInputReq
  | ThreadsRetryAfterItemReq
  | ThreadsCustomActionReq

export type NonStreamingReq =
  | ThreadsGetByIdReq
  | ThreadsListReq
  | ItemsListReq
  | ItemsFeedbackReq
  | AttachmentsCreateReq
  | AttachmentsDeleteReq
  | ThreadsUpdateReq
  | ThreadsDeleteReq
  | InputTranscribeReq
  | ThreadsSyncCustomActionReq

export type ChatKitReq =
  | ThreadsCreateReq
  | ThreadsAddUserMessageReq
  | ThreadsAddClientToolOutputReq
  | ThreadsAddStructuredInputReq
  | ThreadsRetryAfterItemReq
  | ThreadsCustomActionReq
  | ThreadsGetByIdReq
  | ThreadsListReq
  | ItemsListReq
  | ItemsFeedbackReq
  | AttachmentsCreateReq
  | AttachmentsDeleteReq
  | ThreadsUpdateReq
  | ThreadsDeleteReq
  | InputTranscribeReq
  | ThreadsSyncCustomActionReq

/** Payload describing a user message submission. */
export interface UserMessageInput {
  content: UserMessageContent[]
  attachments: string[]
  quoted_text?: string | null
  inference_options: InferenceOptions
}

/** User message content containing plaintext. */
export interface UserMessageTextContent {
  type: 'input_text'
  text: string
}

/** User message content representing an interactive tag. */
export interface UserMessageTagContent {
  type: 'input_tag'
  id: string
  text: string
  data: Record<string, unknown>
  group?: string | null
  interactive?: boolean
}

export type UserMessageContent = UserMessageTextContent | UserMessageTagContent

/** Model and tool configuration for message processing. */
export interface InferenceOptions {
  tool_choice?: ToolChoice | null
  model?: string | null
}

/** Explicit tool selection for the assistant to invoke. */
export interface ToolChoice {
  id: string
}
