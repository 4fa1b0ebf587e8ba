/** The shapes of threads and thread items on the wire (openai-chatkit 1.6); read by the reducer and the interface. */
import type { WidgetNode } from './widgets'

export interface Page<T> {
  data: T[]
  has_more: boolean
  after?: string | null
}

export type ThreadStatus =
  | { type: 'active' }
  | { type: 'locked'; reason?: string | null }
  | { type: 'closed'; reason?: string | null }

export interface ThreadMetadata {
  id: string
  title?: string | null
  created_at: string
  status?: ThreadStatus
  allowed_image_domains?: string[] | null
}

export interface Thread extends ThreadMetadata {
  items: Page<ThreadItem>
}

interface ItemBase {
  id: string
  thread_id: string
  created_at: string
}

export type UserContent =
  | { type: 'input_text'; text: string }
  | {
      type: 'input_tag'
      id: string
      text: string
      data?: Record<string, unknown>
      group?: string | null
      interactive?: boolean
    }

export interface Attachment {
  type: 'file' | 'image'
  id: string
  name: string
  mime_type: string
  preview_url?: string
}

export interface InferenceOptions {
  tool_choice?: { id: string } | null
  model?: string | null
}

export interface UserMessageItem extends ItemBase {
  type: 'user_message'
  content: UserContent[]
  attachments: Attachment[]
  quoted_text?: string | null
  inference_options?: InferenceOptions
}

export interface UrlSource {
  type: 'url'
  title: string
  url: string
  description?: string | null
  attribution?: string | null
  timestamp?: string | null
  group?: string | null
}

export interface FileSource {
  type: 'file'
  title: string
  filename: string
  description?: string | null
  group?: string | null
}

export interface EntitySource {
  type: 'entity'
  id: string
  title: string
  icon?: string | null
  label?: string | null
  inline_label?: string | null
  interactive?: boolean
  description?: string | null
  group?: string | null
  data?: Record<string, unknown>
}

export type Source = UrlSource | FileSource | EntitySource

export interface Annotation {
  type: 'annotation'
  source: Source
  index?: number | null
}

export interface AssistantContent {
  type: 'output_text'
  text: string
  annotations: Annotation[]
}

export interface AssistantMessageItem extends ItemBase {
  type: 'assistant_message'
  content: AssistantContent[]
}

export interface ClientToolCallItem extends ItemBase {
  type: 'client_tool_call'
  status: 'pending' | 'completed'
  call_id: string
  name: string
  arguments: Record<string, unknown>
  output?: unknown
}

export interface WidgetItem extends ItemBase {
  type: 'widget'
  widget: WidgetNode
  copy_text?: string | null
}

export interface GeneratedImage {
  id: string
  url: string
}

export interface GeneratedImageItem extends ItemBase {
  type: 'generated_image'
  image?: GeneratedImage | null
}

export interface StructuredAnswer {
  values: string[]
  skipped?: boolean
}

interface StructuredInputBase {
  id: string
  question: string
  answer?: StructuredAnswer | null
}

export type StructuredInput =
  | (StructuredInputBase & { type: 'multiple_choice'; options: { value: string }[]; multiple?: boolean })
  | (StructuredInputBase & { type: 'freeform'; description?: string | null })

export interface StructuredInputItem extends ItemBase {
  type: 'structured_input'
  status: 'pending' | 'answered' | 'skipped'
  inputs: StructuredInput[]
}

export interface Task {
  type: 'custom' | 'web_search' | 'thought' | 'file' | 'image'
  status_indicator?: 'none' | 'loading' | 'complete'
  title?: string | null
  icon?: string | null
  content?: string | null
  title_query?: string | null
  queries?: string[]
  sources?: Source[]
}

export interface Workflow {
  type: 'custom' | 'reasoning'
  tasks: Task[]
  summary?: { title?: string; icon?: string | null; duration?: number } | null
  expanded?: boolean
}

export interface WorkflowItem extends ItemBase {
  type: 'workflow'
  workflow: Workflow
}

export interface TaskItem extends ItemBase {
  type: 'task'
  task: Task
}

export interface EndOfTurnItem extends ItemBase {
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

export type ItemType = ThreadItem['type']
