/** The events of a response stream (openai-chatkit 1.6); applied by the thread reducer. */
import type { Annotation, AssistantContent, GeneratedImage, Task, ThreadItem, ThreadMetadata } from './items'
import type { WidgetNode } from './widgets'

export type ItemUpdate =
  | { type: 'assistant_message.content_part.added'; content_index: number; content: AssistantContent }
  | { type: 'assistant_message.content_part.text_delta'; content_index: number; delta: string }
  | {
      type: 'assistant_message.content_part.annotation_added'
      content_index: number
      annotation_index: number
      annotation: Annotation
    }
  | { type: 'assistant_message.content_part.done'; content_index: number; content: AssistantContent }
  | { type: 'widget.streaming_text.value_delta'; component_id: string; delta: string; done: boolean }
  | { type: 'widget.root.updated'; widget: WidgetNode }
  | { type: 'widget.component.updated'; component_id: string; component: WidgetNode }
  | { type: 'workflow.task.added'; task_index: number; task: Task }
  | { type: 'workflow.task.updated'; task_index: number; task: Task }
  | { type: 'generated_image.updated'; image: GeneratedImage; progress?: number | null }

export interface Notice {
  level: 'info' | 'warning' | 'danger'
  message: string
  title?: string | null
}

export interface Progress {
  text: string
  icon?: string | null
}

export type StreamEvent =
  | { type: 'thread.created'; thread: ThreadMetadata }
  | { type: 'thread.updated'; thread: ThreadMetadata }
  | { type: 'thread.item.added'; item: ThreadItem }
  | { type: 'thread.item.done'; item: ThreadItem }
  | { type: 'thread.item.replaced'; item: ThreadItem }
  | { type: 'thread.item.updated'; item_id: string; update: ItemUpdate }
  | { type: 'thread.item.removed'; item_id: string }
  | { type: 'stream_options'; stream_options: { allow_cancel: boolean } }
  | ({ type: 'progress_update' } & Progress)
  | { type: 'client_effect'; name: string; data?: Record<string, unknown> }
  | { type: 'error'; code?: string; message?: string | null; allow_retry?: boolean }
  | ({ type: 'notice' } & Notice)
