/** What a ChatKit server sends, as it is after reading. Written by `make protocol`; not to be changed by hand. */
import type { WidgetNode } from '../widgets'

export type IconName =
  | 'agent'
  | 'analytics'
  | 'atom'
  | 'batch'
  | 'bolt'
  | 'book-open'
  | 'book-closed'
  | 'book-clock'
  | 'bug'
  | 'calendar'
  | 'chart'
  | 'check'
  | 'check-circle'
  | 'check-circle-filled'
  | 'chevron-left'
  | 'chevron-right'
  | 'circle-question'
  | 'clock'
  | 'compass'
  | 'confetti'
  | 'cube'
  | 'desktop'
  | 'document'
  | 'dot'
  | 'dots-horizontal'
  | 'dots-vertical'
  | 'empty-circle'
  | 'external-link'
  | 'globe'
  | 'keys'
  | 'lab'
  | 'images'
  | 'info'
  | 'lifesaver'
  | 'lightbulb'
  | 'mail'
  | 'map-pin'
  | 'maps'
  | 'mobile'
  | 'name'
  | 'notebook'
  | 'notebook-pencil'
  | 'page-blank'
  | 'phone'
  | 'play'
  | 'plus'
  | 'profile'
  | 'profile-card'
  | 'reload'
  | 'star'
  | 'star-filled'
  | 'search'
  | 'sparkle'
  | 'sparkle-double'
  | 'square-code'
  | 'square-image'
  | 'square-text'
  | 'suitcase'
  | 'settings-slider'
  | 'user'
  | 'wreath'
  | 'write'
  | 'write-alt'
  | 'write-alt2'
  | `vendor:${string}`
  | `lucide:${string}`

/** Input speech transcription result. */
export interface TranscriptionResult {
  text: string
}

/** Event emitted when a thread is created. */
export interface ThreadCreatedEvent {
  type: 'thread.created'
  thread: ThreadMetadata
}

/** Event emitted when a thread is updated. */
export interface ThreadUpdatedEvent {
  type: 'thread.updated'
  thread: ThreadMetadata
}

/** Event emitted when a new item is added to a thread. */
export interface ThreadItemAddedEvent {
  type: 'thread.item.added'
  item: ThreadItem
}

/** Event describing an update to an existing thread item. */
export interface ThreadItemUpdatedEvent {
  type: 'thread.item.updated'
  item_id: string
  update: ThreadItemUpdate
}

/** Event emitted when a thread item is marked complete. */
export interface ThreadItemDoneEvent {
  type: 'thread.item.done'
  item: ThreadItem
}

/** Event emitted when a thread item is removed. */
export interface ThreadItemRemovedEvent {
  type: 'thread.item.removed'
  item_id: string
}

/** Event emitted when a thread item is replaced. */
export interface ThreadItemReplacedEvent {
  type: 'thread.item.replaced'
  item: ThreadItem
}

/** Settings that control runtime stream behavior. */
export interface StreamOptions {
  /** Allow the client to request cancellation mid-stream. */
  allow_cancel: boolean
}

/** Event emitted to set stream options at runtime. */
export interface StreamOptionsEvent {
  type: 'stream_options'
  stream_options: StreamOptions
}

/** Event providing incremental progress from the assistant. */
export interface ProgressUpdateEvent {
  type: 'progress_update'
  icon?: IconName | null
  text: string
}

/** Event emitted to trigger a client side-effect. */
export interface ClientEffectEvent {
  type: 'client_effect'
  name: string
  data: Record<string, unknown>
}

/** Event indicating an error occurred while processing a thread. */
export interface ErrorEvent {
  type: 'error'
  code: string
  message?: string | null
  allow_retry: boolean
}

/** Event conveying a user-facing notice. */
export interface NoticeEvent {
  type: 'notice'
  level: 'info' | 'warning' | 'danger'
  /** Supports markdown e.g. "You've reached your limit of 100 messages. [Upgrade](https://...) to a paid plan." */
  message: string
  title?: string | null
}

export type ThreadStreamEvent =
  | ThreadCreatedEvent
  | ThreadUpdatedEvent
  | ThreadItemDoneEvent
  | ThreadItemAddedEvent
  | ThreadItemUpdatedEvent
  | ThreadItemRemovedEvent
  | ThreadItemReplacedEvent
  | StreamOptionsEvent
  | ProgressUpdateEvent
  | ClientEffectEvent
  | ErrorEvent
  | NoticeEvent

/** Event emitted when new assistant content is appended. */
export interface AssistantMessageContentPartAdded {
  type: 'assistant_message.content_part.added'
  content_index: number
  content: AssistantMessageContent
}

/** Event carrying incremental assistant text output. */
export interface AssistantMessageContentPartTextDelta {
  type: 'assistant_message.content_part.text_delta'
  content_index: number
  delta: string
}

/** Event announcing a new annotation on assistant content. */
export interface AssistantMessageContentPartAnnotationAdded {
  type: 'assistant_message.content_part.annotation_added'
  content_index: number
  annotation_index: number
  annotation: Annotation
}

/** Event indicating an assistant content part is finalized. */
export interface AssistantMessageContentPartDone {
  type: 'assistant_message.content_part.done'
  content_index: number
  content: AssistantMessageContent
}

/** Event streaming widget text deltas. */
export interface WidgetStreamingTextValueDelta {
  type: 'widget.streaming_text.value_delta'
  component_id: string
  delta: string
  done: boolean
}

/** Event published when the widget root changes. */
export interface WidgetRootUpdated {
  type: 'widget.root.updated'
  widget: WidgetNode
}

/** Event emitted when a widget component updates. */
export interface WidgetComponentUpdated {
  type: 'widget.component.updated'
  component_id: string
  component: WidgetNode
}

/** Event emitted when a workflow task is added. */
export interface WorkflowTaskAdded {
  type: 'workflow.task.added'
  task_index: number
  task: Task
}

/** Event emitted when a workflow task is updated. */
export interface WorkflowTaskUpdated {
  type: 'workflow.task.updated'
  task_index: number
  task: Task
}

/** Event emitted when a generated image is updated. */
export interface GeneratedImageUpdated {
  type: 'generated_image.updated'
  image: GeneratedImage
  progress?: number | null
}

export type ThreadItemUpdate =
  | AssistantMessageContentPartAdded
  | AssistantMessageContentPartTextDelta
  | AssistantMessageContentPartAnnotationAdded
  | AssistantMessageContentPartDone
  | WidgetStreamingTextValueDelta
  | WidgetComponentUpdated
  | WidgetRootUpdated
  | WorkflowTaskAdded
  | WorkflowTaskUpdated
  | GeneratedImageUpdated

/** Single thread item update returned by a sync custom action. */
export interface SyncCustomActionResponse {
  updated_item?: ThreadItem | null
}

/** Metadata describing a thread without its items. */
export interface ThreadMetadata {
  title?: string | null
  id: string
  created_at: string
  status: ThreadStatus
  allowed_image_domains?: string[] | null
  metadata: Record<string, unknown>
}

/** Status indicating the thread is active. */
export interface ActiveStatus {
  type: 'active'
}

/** Status indicating the thread is locked. */
export interface LockedStatus {
  type: 'locked'
  reason?: string | null
}

/** Status indicating the thread is closed. */
export interface ClosedStatus {
  type: 'closed'
  reason?: string | null
}

export type ThreadStatus = ActiveStatus | LockedStatus | ClosedStatus

/** Thread with its paginated items. */
export interface Thread {
  title?: string | null
  id: string
  created_at: string
  status: ThreadStatus
  allowed_image_domains?: string[] | null
  metadata: Record<string, unknown>
  items: ThreadItemPage
}

/** Thread item representing a user message. */
export interface UserMessageItem {
  id: string
  thread_id: string
  created_at: string
  type: 'user_message'
  content: UserMessageContent[]
  attachments: Attachment[]
  quoted_text?: string | null
  inference_options: InferenceOptions
}

/** Thread item representing an assistant message. */
export interface AssistantMessageItem {
  id: string
  thread_id: string
  created_at: string
  type: 'assistant_message'
  content: AssistantMessageContent[]
}

/** Thread item capturing a client tool call. */
export interface ClientToolCallItem {
  id: string
  thread_id: string
  created_at: string
  type: 'client_tool_call'
  status: 'pending' | 'completed'
  call_id: string
  name: string
  arguments: Record<string, unknown>
  output?: unknown
}

/** Thread item containing widget content. */
export interface WidgetItem {
  id: string
  thread_id: string
  created_at: string
  type: 'widget'
  widget: WidgetNode
  copy_text?: string | null
}

/** Generated image. */
export interface GeneratedImage {
  id: string
  url: string
}

/** Thread item containing a generated image. */
export interface GeneratedImageItem {
  id: string
  thread_id: string
  created_at: string
  type: 'generated_image'
  image?: GeneratedImage | null
}

/** Answer recorded for a structured input. */
export interface StructuredInputAnswer {
  /** Text answer values recorded for the structured input. */
  values: string[]
  /** Whether this structured input answer was skipped. */
  skipped: boolean
}

/** Option shown for a multiple-choice structured input. */
export interface StructuredInputMultipleChoiceOption {
  /** Text value submitted when this option is selected. */
  value: string
}

/** Structured input answered by choosing one or more options. */
export interface StructuredInputMultipleChoice {
  /** Stable id for this structured input. */
  id: string
  /** Question shown to the user. */
  question: string
  /** Answer recorded for this structured input, if available. */
  answer?: StructuredInputAnswer | null
  type: 'multiple_choice'
  /** Suggested choices to display before the freeform custom answer affordance. */
  options: StructuredInputMultipleChoiceOption[]
  /** Whether the user may submit more than one text value. */
  multiple: boolean
}

/** Structured input answered with freeform text. */
export interface StructuredInputFreeform {
  /** Stable id for this structured input. */
  id: string
  /** Question shown to the user. */
  question: string
  /** Answer recorded for this structured input, if available. */
  answer?: StructuredInputAnswer | null
  type: 'freeform'
  /** Supporting text shown with this input. */
  description?: string | null
}

export type StructuredInput = StructuredInputMultipleChoice | StructuredInputFreeform

/** Thread item requesting structured input from the user. */
export interface StructuredInputItem {
  id: string
  thread_id: string
  created_at: string
  type: 'structured_input'
  status: 'pending' | 'answered' | 'skipped'
  inputs: StructuredInput[]
}

/** Thread item containing a task. */
export interface TaskItem {
  id: string
  thread_id: string
  created_at: string
  type: 'task'
  task: Task
}

/** Thread item representing a workflow. */
export interface WorkflowItem {
  id: string
  thread_id: string
  created_at: string
  type: 'workflow'
  workflow: Workflow
}

/** Marker item indicating the assistant ends its turn. */
export interface EndOfTurnItem {
  id: string
  thread_id: string
  created_at: string
  type: 'end_of_turn'
}

export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | WorkflowItem
  | TaskItem
  | EndOfTurnItem

/** Assistant message content consisting of text and annotations. */
export interface AssistantMessageContent {
  annotations: Annotation[]
  text: string
  type: 'output_text'
}

/** Reference to supporting context attached to assistant output. */
export interface Annotation {
  type: 'annotation'
  source: Source
  index?: number | null
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
  interactive: boolean
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

/** Two-phase upload instructions. */
export interface AttachmentUploadDescriptor {
  url: string
  /** The HTTP method to use when uploading the file for two-phase upload. */
  method: 'POST' | 'PUT'
  /** Optional headers to include in the upload request. */
  headers: Record<string, string>
}

/** Attachment representing a generic file. */
export interface FileAttachment {
  id: string
  name: string
  mime_type: string
  /**
   * Two-phase upload instructions.
   * Should be set to None after upload is complete or when using direct upload
   * where uploading happens when creating the attachment object.
   */
  upload_descriptor?: AttachmentUploadDescriptor | null
  /**
   * The thread the attachment belongs to, if any.
   * Added when the user message that contains the attachment is saved to store.
   */
  thread_id?: string | null
  /**
   * Integration-only metadata stored with the attachment. Ignored by ChatKit and not
   * returned in ChatKitServer responses. If you serialize attachments from a custom
   * direct-upload endpoint and want to omit this field, pass context={"exclude_metadata": True}.
   */
  metadata?: Record<string, unknown> | null
  type: 'file'
}

/** Attachment representing an image resource. */
export interface ImageAttachment {
  id: string
  name: string
  mime_type: string
  /**
   * Two-phase upload instructions.
   * Should be set to None after upload is complete or when using direct upload
   * where uploading happens when creating the attachment object.
   */
  upload_descriptor?: AttachmentUploadDescriptor | null
  /**
   * The thread the attachment belongs to, if any.
   * Added when the user message that contains the attachment is saved to store.
   */
  thread_id?: string | null
  /**
   * Integration-only metadata stored with the attachment. Ignored by ChatKit and not
   * returned in ChatKitServer responses. If you serialize attachments from a custom
   * direct-upload endpoint and want to omit this field, pass context={"exclude_metadata": True}.
   */
  metadata?: Record<string, unknown> | null
  type: 'image'
  preview_url: string
}

export type Attachment = FileAttachment | ImageAttachment

/** Workflow attached to a thread with optional summary. */
export interface Workflow {
  type: 'custom' | 'reasoning'
  tasks: Task[]
  summary?: WorkflowSummary | null
  expanded: boolean
}

/** Custom summary for a workflow. */
export interface CustomSummary {
  title: string
  icon?: IconName | null
}

/** Summary providing total workflow duration. */
export interface DurationSummary {
  /** The duration of the workflow in seconds */
  duration: number
}

export type WorkflowSummary = CustomSummary | DurationSummary

/** Workflow task displaying custom content. */
export interface CustomTask {
  /** Only used when rendering the task as part of a workflow. Indicates the status of the task. */
  status_indicator: 'none' | 'loading' | 'complete'
  type: 'custom'
  title?: string | null
  icon?: IconName | null
  content?: string | null
}

/** Workflow task representing a web search. */
export interface SearchTask {
  /** Only used when rendering the task as part of a workflow. Indicates the status of the task. */
  status_indicator: 'none' | 'loading' | 'complete'
  type: 'web_search'
  title?: string | null
  title_query?: string | null
  queries: string[]
  sources: URLSource[]
}

/** Workflow task capturing assistant reasoning. */
export interface ThoughtTask {
  /** Only used when rendering the task as part of a workflow. Indicates the status of the task. */
  status_indicator: 'none' | 'loading' | 'complete'
  type: 'thought'
  title?: string | null
  content: string
}

/** Workflow task referencing file sources. */
export interface FileTask {
  /** Only used when rendering the task as part of a workflow. Indicates the status of the task. */
  status_indicator: 'none' | 'loading' | 'complete'
  type: 'file'
  title?: string | null
  sources: FileSource[]
}

/** Workflow task rendering image content. */
export interface ImageTask {
  /** Only used when rendering the task as part of a workflow. Indicates the status of the task. */
  status_indicator: 'none' | 'loading' | 'complete'
  type: 'image'
  title?: string | null
}

export type Task = CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask

/** Source metadata for file-based references. */
export interface FileSource {
  title: string
  description?: string | null
  timestamp?: string | null
  group?: string | null
  type: 'file'
  filename: string
}

/** Source metadata for external URLs. */
export interface URLSource {
  title: string
  description?: string | null
  timestamp?: string | null
  group?: string | null
  type: 'url'
  url: string
  attribution?: string | null
}

/** Source metadata for entity references. */
export interface EntitySource {
  title: string
  description?: string | null
  timestamp?: string | null
  group?: string | null
  type: 'entity'
  id: string
  icon?: IconName | null
  /**
   * Optional label shown with the icon in the default entity hover header
   * when no preview callback is provided.
   */
  label?: string | null
  /** Optional label for the inline annotation view. When not provided, the icon is used instead. */
  inline_label?: string | null
  /** Per-entity toggle to wire client callbacks and render this entity as interactive. */
  interactive: boolean
  /** Additional data for the entity source that is passed to client entity callbacks. */
  data: Record<string, unknown>
  preview?: 'lazy' | null
}

export type Source = URLSource | FileSource | EntitySource

export type FeedbackKind = 'positive' | 'negative'

export interface ThreadItemPage {
  data: ThreadItem[]
  has_more: boolean
  after?: string | null
}
