/** Threads and their items as the rest of the element meets them: the generated types under its own names. */
import type * as wire from './generated/responses'

export type {
  Annotation,
  AssistantMessageItem,
  ClientToolCallItem,
  EndOfTurnItem,
  EntitySource,
  FileSource,
  GeneratedImage,
  GeneratedImageItem,
  InferenceOptions,
  Source,
  StructuredInput,
  StructuredInputItem,
  ThreadMetadata,
  ThreadStatus,
  URLSource as UrlSource,
  WidgetItem,
} from './generated/responses'

export type AssistantContent = wire.AssistantMessageContent
export type StructuredAnswer = wire.StructuredInputAnswer
export type Feedback = wire.FeedbackKind

export interface Page<T> {
  data: T[]
  has_more: boolean
  after?: string | null
}

type KeyOf<U> = U extends unknown ? keyof U : never
type ValueOf<U, K> = U extends unknown ? (K extends keyof U ? U[K] : never) : never
type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>

/** A union seen as one shape: what only some of its members have may be missing. */
type Merged<U> = { [K in Exclude<KeyOf<U>, 'type'>]?: ValueOf<U, K> | undefined }

/** What a tag leaves out, the element fills in when it sends it. */
export type UserContent =
  | wire.UserMessageTextContent
  | Optional<wire.UserMessageTagContent, 'data' | 'interactive'>

/** What is shown of a file; its upload is over. */
export type Attachment = Pick<wire.FileAttachment, 'id' | 'name' | 'mime_type'> & {
  type: wire.Attachment['type']
  preview_url?: string
}

export type Task = Merged<wire.Task> & Pick<wire.Task, 'type'>

export type Workflow = Omit<wire.Workflow, 'tasks' | 'summary'> & {
  tasks: Task[]
  summary?: Merged<wire.WorkflowSummary> | null
}

export type WorkflowItem = Omit<wire.WorkflowItem, 'workflow'> & { workflow: Workflow }
export type TaskItem = Omit<wire.TaskItem, 'task'> & { task: Task }

export type UserMessageItem = Omit<wire.UserMessageItem, 'content' | 'attachments'> & {
  content: UserContent[]
  attachments: Attachment[]
}

export type ThreadItem =
  | Exclude<wire.ThreadItem, { type: 'user_message' | 'workflow' | 'task' }>
  | UserMessageItem
  | WorkflowItem
  | TaskItem
export type ItemType = ThreadItem['type']
