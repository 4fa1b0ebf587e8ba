/** Makes a user message as the protocol has it, from what was written; used by the session and its composer. */
import type { Entity } from '@openai/chatkit'
import type { Attachment, InferenceOptions, UserContent } from '../protocol/items'
import type { UserMessageInput } from '../protocol/requests'
import type { Tag } from './TagBook'

interface Rest {
  attachments: readonly Attachment[]
  quote?: string | null
  options: InferenceOptions
}

export function messageInput(content: readonly UserContent[], rest: Rest): UserMessageInput {
  return {
    // The server asks for a tag's data, the page may leave it out.
    content: content.map((part) => (part.type === 'input_tag' ? { ...part, data: part.data ?? {} } : part)),
    attachments: rest.attachments.map((attachment) => attachment.id),
    ...(rest.quote ? { quoted_text: rest.quote } : {}),
    inference_options: rest.options,
  }
}

export function inferenceOptions(toolId: string | null, model: string | null): InferenceOptions {
  return { ...(toolId ? { tool_choice: { id: toolId } } : {}), ...(model ? { model } : {}) }
}

/** Without the space before and after everything. */
export function trimmed(content: readonly UserContent[]): UserContent[] {
  const last = content.length - 1
  return content
    .map((part, index) => {
      if (part.type === 'input_tag') return part
      const begun = index === 0 ? part.text.trimStart() : part.text
      return { ...part, text: index === last ? begun.trimEnd() : begun }
    })
    .filter((part) => part.type === 'input_tag' || part.text !== '')
}

export function tagOf(entity: Entity): Tag {
  return {
    type: 'input_tag',
    id: entity.id,
    text: entity.title,
    data: entity.data ?? {},
    interactive: entity.interactive ?? false,
    ...(entity.group ? { group: entity.group } : {}),
  }
}

/** The entity that a tag stands for, as the page's callbacks take it. */
export function entityOf(tag: Tag, icon: string | null = null): Entity {
  return {
    id: tag.id,
    title: tag.text,
    interactive: tag.interactive ?? false,
    data: textsOf(tag.data),
    ...(tag.group ? { group: tag.group } : {}),
    ...(icon ? { icon } : {}),
  }
}

export function textsOf(data: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [key, textOf(value)]))
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
