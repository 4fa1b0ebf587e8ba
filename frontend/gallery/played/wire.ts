/** What the played server reads and writes: the protocol's shapes as loosely as a story may give them. */
import type { StoryItem } from '../story'

export interface Request {
  type: string
  params: Record<string, unknown>
}

export interface PlayedThread {
  id: string
  created_at: string
  title: string | null
  status: object
  allowed_image_domains?: readonly string[]
  items: StoryItem[]
}

export interface Page<Row> {
  data: readonly Row[]
  has_more: boolean
  after: string | null
}

/** Every second later than the one before; what it starts from is a morning that never changes, for still pictures. */
export function momentOf(index: number): string {
  return new Date(Date.UTC(2026, 4, 4, 9, 0, index)).toISOString()
}

/** The item with all that every item has, where the story leaves it out. */
export function completed(item: StoryItem, index: number, threadId: string): StoryItem {
  const common = { id: `item_${index}`, thread_id: threadId, created_at: momentOf(index) }
  const own =
    item.type === 'user_message' ? { attachments: [], quoted_text: null, inference_options: {} } : {}
  return { ...common, ...own, ...item }
}

interface PageParams {
  limit?: number | null
  order?: string
  after?: string | null
}

export function pageOf<Row extends object>(rows: readonly Row[], asked: PageParams): Page<Row> {
  const ordered = asked.order === 'asc' ? [...rows] : [...rows].reverse()
  const start = asked.after ? ordered.findIndex((row) => idOf(row) === asked.after) + 1 : 0
  const data = ordered.slice(start, start + (asked.limit ?? 20))
  const more = start + data.length < ordered.length
  return { data, has_more: more, after: more ? String(idOf(data.at(-1))) : null }
}

function idOf(row: { id?: unknown } | undefined): unknown {
  return row?.id
}

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } })
}

/** A stream of events; left open, it ends when the reader goes. */
export function stream(events: readonly object[], open = false): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const event of events) controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`))
      if (!open) controller.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
}
