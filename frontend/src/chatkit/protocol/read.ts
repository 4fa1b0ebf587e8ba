/**
 * Reads what a server sent into the protocol's types; used by the API client's callers, so that the
 * rest of the element meets only shapes it can draw.
 */
import type { ItemUpdate, StreamEvent } from './events'
import type { AssistantContent, ItemType, Page, ThreadItem, ThreadMetadata } from './items'
import { isWidgetNode } from './widgets'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (isText(value) ? value : value == null ? '' : String(value))

function assistantContent(raw: unknown): AssistantContent {
  const part = isObject(raw) ? raw : {}
  const annotations = list(part.annotations).filter((entry) => isObject(entry) && isObject(entry.source))
  return {
    type: 'output_text',
    text: text(part.text),
    annotations: annotations as AssistantContent['annotations'],
  }
}

const ITEM_READERS: Record<ItemType, (raw: Json) => Json | null> = {
  user_message: (raw) => ({
    ...raw,
    content: list(raw.content).filter((part) => isObject(part) && isText(part.text)),
    attachments: list(raw.attachments).filter((entry) => isObject(entry) && isText(entry.name)),
  }),
  assistant_message: (raw) => ({ ...raw, content: list(raw.content).map(assistantContent) }),
  client_tool_call: (raw) => (isText(raw.name) ? { ...raw, arguments: raw.arguments ?? {} } : null),
  widget: (raw) => (isWidgetNode(raw.widget) ? raw : null),
  generated_image: (raw) => raw,
  structured_input: (raw) => ({ ...raw, inputs: list(raw.inputs).filter(isObject) }),
  task: (raw) => (isObject(raw.task) ? raw : null),
  workflow: (raw) =>
    isObject(raw.workflow)
      ? { ...raw, workflow: { ...raw.workflow, tasks: list(raw.workflow.tasks).filter(isObject) } }
      : null,
  end_of_turn: (raw) => raw,
}

/** The item, or null where its type is unknown or its essentials are missing. */
export function readItem(raw: unknown): ThreadItem | null {
  if (!isObject(raw) || !isText(raw.id) || !isText(raw.type) || !Object.hasOwn(ITEM_READERS, raw.type)) {
    return null
  }
  return ITEM_READERS[raw.type as ItemType](raw) as ThreadItem | null
}

export function readThread(raw: unknown): ThreadMetadata | null {
  if (!isObject(raw) || !isText(raw.id)) return null
  const { items: _items, ...metadata } = raw
  return metadata as unknown as ThreadMetadata
}

export interface ItemPage extends Page<ThreadItem> {
  /** Types of items that were left out because nobody here knows them. */
  skipped: string[]
}

export function readItemPage(raw: unknown): ItemPage {
  const page = isObject(raw) ? raw : {}
  const data: ThreadItem[] = []
  const skipped: string[] = []
  for (const entry of list(page.data)) {
    const item = readItem(entry)
    if (item) data.push(item)
    else skipped.push(isObject(entry) ? text(entry.type) : typeof entry)
  }
  return { data, skipped, has_more: page.has_more === true, after: isText(page.after) ? page.after : null }
}

export function readThreadPage(raw: unknown): Page<ThreadMetadata> {
  const page = isObject(raw) ? raw : {}
  const data = list(page.data).flatMap((entry) => readThread(entry) ?? [])
  return { data, has_more: page.has_more === true, after: isText(page.after) ? page.after : null }
}

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

const UPDATE_CHECKS: Record<ItemUpdate['type'], (raw: Json) => boolean> = {
  'assistant_message.content_part.added': (raw) => isIndex(raw.content_index) && isObject(raw.content),
  'assistant_message.content_part.text_delta': (raw) => isIndex(raw.content_index) && isText(raw.delta),
  'assistant_message.content_part.annotation_added': (raw) =>
    isIndex(raw.content_index) && isIndex(raw.annotation_index) && isObject(raw.annotation),
  'assistant_message.content_part.done': (raw) => isIndex(raw.content_index) && isObject(raw.content),
  'widget.streaming_text.value_delta': (raw) => isText(raw.component_id) && isText(raw.delta),
  'widget.root.updated': (raw) => isWidgetNode(raw.widget),
  'widget.component.updated': (raw) => isText(raw.component_id) && isWidgetNode(raw.component),
  'workflow.task.added': (raw) => isIndex(raw.task_index) && isObject(raw.task),
  'workflow.task.updated': (raw) => isIndex(raw.task_index) && isObject(raw.task),
  'generated_image.updated': (raw) => isObject(raw.image) && isText(raw.image.url),
}

function readUpdate(raw: unknown): ItemUpdate | null {
  if (!isObject(raw) || !isText(raw.type) || !Object.hasOwn(UPDATE_CHECKS, raw.type)) return null
  if (!UPDATE_CHECKS[raw.type as ItemUpdate['type']](raw)) return null
  const content = isObject(raw.content) ? { content: assistantContent(raw.content) } : {}
  return { ...raw, ...content } as unknown as ItemUpdate
}

function readItemEvent(raw: Json): StreamEvent | null {
  const item = readItem(raw.item)
  return item ? ({ type: raw.type, item } as StreamEvent) : null
}

function readThreadEvent(raw: Json): StreamEvent | null {
  const thread = readThread(raw.thread)
  return thread ? ({ type: raw.type, thread } as StreamEvent) : null
}

const EVENT_READERS: Record<StreamEvent['type'], (raw: Json) => StreamEvent | null> = {
  'thread.created': readThreadEvent,
  'thread.updated': readThreadEvent,
  'thread.item.added': readItemEvent,
  'thread.item.done': readItemEvent,
  'thread.item.replaced': readItemEvent,
  'thread.item.updated': (raw) => {
    const update = readUpdate(raw.update)
    return update && isText(raw.item_id)
      ? { type: 'thread.item.updated', item_id: raw.item_id, update }
      : null
  },
  'thread.item.removed': (raw) =>
    isText(raw.item_id) ? { type: 'thread.item.removed', item_id: raw.item_id } : null,
  stream_options: (raw) => ({
    type: 'stream_options',
    stream_options: {
      allow_cancel: !isObject(raw.stream_options) || raw.stream_options.allow_cancel !== false,
    },
  }),
  progress_update: (raw) => ({
    type: 'progress_update',
    text: text(raw.text),
    icon: isText(raw.icon) ? raw.icon : null,
  }),
  client_effect: (raw) =>
    isText(raw.name)
      ? { type: 'client_effect', name: raw.name, ...(isObject(raw.data) ? { data: raw.data } : {}) }
      : null,
  error: (raw) => ({
    type: 'error',
    code: text(raw.code),
    message: isText(raw.message) ? raw.message : null,
    allow_retry: raw.allow_retry === true,
  }),
  notice: (raw) => ({
    type: 'notice',
    level: raw.level === 'warning' || raw.level === 'danger' ? raw.level : 'info',
    message: text(raw.message),
    title: isText(raw.title) ? raw.title : null,
  }),
}

/** The event, or null where its type is unknown or its essentials are missing. */
export function readEvent(raw: unknown): StreamEvent | null {
  if (!isObject(raw) || !isText(raw.type) || !Object.hasOwn(EVENT_READERS, raw.type)) return null
  return EVENT_READERS[raw.type as StreamEvent['type']](raw)
}

/** What to call something that could not be read, in a log line. */
export function typeOf(raw: unknown): string {
  return isObject(raw) ? text(raw.type) || 'untyped' : typeof raw
}
