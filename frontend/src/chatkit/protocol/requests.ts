/** The requests a ChatKit server understands; sent by the API client. */
import type { InferenceOptions, UserContent } from './items'

export interface UserMessageInput {
  content: UserContent[]
  attachments: string[]
  quoted_text?: string | null
  inference_options: InferenceOptions
}

export interface Action {
  type: string
  payload?: unknown
}

export interface StructuredSubmission {
  status: 'answered' | 'skipped'
  answers: Record<string, { values: string[]; skipped: boolean }>
}

export type StreamingRequest =
  | { type: 'threads.create'; params: { input: UserMessageInput } }
  | { type: 'threads.add_user_message'; params: { thread_id: string; input: UserMessageInput } }
  | { type: 'threads.add_client_tool_output'; params: { thread_id: string; result: unknown } }
  | {
      type: 'threads.add_structured_input'
      params: { thread_id: string; item_id: string; input: StructuredSubmission }
    }
  | { type: 'threads.retry_after_item'; params: { thread_id: string; item_id: string } }
  | { type: 'threads.custom_action'; params: { thread_id: string; item_id?: string; action: Action } }

export type SingleRequest =
  | { type: 'threads.get_by_id'; params: { thread_id: string } }
  | { type: 'threads.list'; params: { limit?: number; order?: 'asc' | 'desc'; after?: string } }
  | { type: 'threads.update'; params: { thread_id: string; title: string } }
  | { type: 'threads.delete'; params: { thread_id: string } }
  | {
      type: 'items.list'
      params: { thread_id: string; limit?: number; order?: 'asc' | 'desc'; after?: string }
    }
  | {
      type: 'items.feedback'
      params: { thread_id: string; item_ids: string[]; kind: 'positive' | 'negative' }
    }
  | { type: 'threads.sync_custom_action'; params: { thread_id: string; item_id?: string; action: Action } }
  | { type: 'attachments.create'; params: { name: string; size: number; mime_type: string } }
  | { type: 'attachments.delete'; params: { attachment_id: string } }
  | { type: 'input.transcribe'; params: { audio_base64: string; mime_type: string } }
