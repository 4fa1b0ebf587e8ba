/**
 * Reads what a server sent into the protocol's types; used by the API client's callers, so that the
 * rest of the element meets only shapes it can draw.
 */
import type { ItemUpdate, StreamEvent } from './events'
import { SHAPES, UNIONS } from './generated/shapes'
import type { Page, ThreadItem, ThreadMetadata } from './items'
import { isObject, type Json, readOne } from './shape'

/** The item, or null where its type is unknown or its essentials are missing. */
export function readItem(raw: unknown): ThreadItem | null {
  const read = readOne('ThreadItem', raw)
  if (!read?.id) return null
  const item = read as unknown as ThreadItem
  if (item.type !== 'client_tool_call') return item
  // A call in a state that nobody here knows is not for us to carry out.
  const known = (raw as Json).status === 'pending' || (raw as Json).status === undefined
  return item.name ? { ...item, status: known ? 'pending' : 'completed' } : null
}

export function readThread(raw: unknown): ThreadMetadata | null {
  const read = readOne('ThreadMetadata', raw)
  return read?.id ? (read as unknown as ThreadMetadata) : null
}

export interface ItemPage extends Page<ThreadItem> {
  /** Types of items that were left out because nobody here knows them. */
  skipped: string[]
}

/** The page, or null where the answer is none. */
export function readItemPage(raw: unknown): ItemPage | null {
  if (!isObject(raw) || !Array.isArray(raw.data)) return null
  const data: ThreadItem[] = []
  const skipped: string[] = []
  for (const entry of raw.data) {
    const item = readItem(entry)
    if (item) data.push(item)
    else skipped.push(typeOf(entry))
  }
  return { data, skipped, ...cursorOf(raw) }
}

export function readThreadPage(raw: unknown): Page<ThreadMetadata> | null {
  if (!isObject(raw) || !Array.isArray(raw.data)) return null
  return { data: raw.data.flatMap((entry) => readThread(entry) ?? []), ...cursorOf(raw) }
}

function cursorOf(page: Json) {
  const after = typeof page.after === 'string' && page.after !== '' ? page.after : null
  return { has_more: page.has_more === true, after }
}

const INDEXES = ['content_index', 'annotation_index', 'task_index'] as const

function readUpdate(raw: unknown): ItemUpdate | null {
  const read = readOne('ThreadItemUpdate', raw)
  if (!read) return null
  const indexes = INDEXES.map((name) => read[name]).filter((value) => value !== undefined)
  const isPlaced = indexes.every((value) => Number.isInteger(value) && (value as number) >= 0)
  return isPlaced && read.component_id !== '' ? (read as unknown as ItemUpdate) : null
}

/** The event, or null where its type is unknown or its essentials are missing. */
export function readEvent(raw: unknown): StreamEvent | null {
  const read = readOne('ThreadStreamEvent', raw) as StreamEvent | undefined
  if (!read || !isObject(raw)) return null
  switch (read.type) {
    case 'thread.created':
    case 'thread.updated':
      return read.thread.id ? read : null
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced': {
      const item = readItem(raw.item)
      return item && ({ type: read.type, item } as StreamEvent)
    }
    case 'thread.item.updated': {
      const update = readUpdate(raw.update)
      return update && read.item_id ? { ...read, update } : null
    }
    case 'thread.item.removed':
      return read.item_id ? read : null
    case 'stream_options':
      return { type: read.type, stream_options: { allow_cancel: mayCancel(raw.stream_options) } }
    case 'client_effect':
      return read.name ? read : null
    case 'progress_update':
    case 'error':
    case 'notice':
      return read
  }
}

/** Only a clear no takes the reader's means to stop away. */
function mayCancel(options: unknown): boolean {
  return !isObject(options) || options.allow_cancel !== false
}

/** What to call something that could not be read, in a log line. */
export function typeOf(raw: unknown): string {
  if (!isObject(raw)) return raw === undefined ? 'unparsable' : raw === null ? 'null' : typeof raw
  const inner = isObject(raw.item) ? raw.item.type : isObject(raw.update) ? raw.update.type : undefined
  const type = typeof raw.type === 'string' && raw.type !== '' ? raw.type : 'untyped'
  return typeof inner === 'string' ? `${type}: ${inner}` : type
}

const KNOWN = new Set(
  [...UNIONS.ThreadStreamEvent, ...UNIONS.ThreadItemUpdate, ...UNIONS.ThreadItem].flatMap((name) => [
    ...SHAPES[name].type.is,
  ]),
) as ReadonlySet<string>

/** Whether something that could not be read says it is of a kind that is known here, so that something is amiss. */
export function isMalformed(raw: unknown): boolean {
  if (!isObject(raw)) return true
  const inner = [raw.item, raw.update].find(isObject)
  return KNOWN.has(String(raw.type)) && (inner === undefined || KNOWN.has(String(inner.type)))
}
