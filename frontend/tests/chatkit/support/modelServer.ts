/** A ChatKit server that keeps the truth, with the Python library's order of storing and sending, and streams with faults. */
import type { StreamEvent } from '../../../src/chatkit/protocol/events'
import type { AssistantMessageItem, ThreadItem, ThreadMetadata } from '../../../src/chatkit/protocol/items'
import { type Plan, planned } from './plans'
import { json, ScriptedServer } from './scriptedServer'

/** What happens to the events of one response on their way, and on the server when the connection ends early. */
export interface Fault {
  /** How many events arrive; all where it is absent. */
  cut?: number
  /** Whether the connection breaks there or just ends. */
  breaks?: boolean
  /** Reorders, doubles or drops events that are on their way. */
  garble?: (events: readonly StreamEvent[]) => readonly unknown[]
  /** A server that is cut off saves what it had, or goes on without anybody listening. */
  after?: 'saves' | 'goes on'
  /** How long it takes until it has. */
  delay?: number
}

export interface Step {
  event: StreamEvent
  /** What the server stores before it sends the event. */
  store?: () => void
  /** What has been streamed of an item that is not stored yet. */
  pending?: AssistantMessageItem | null
}

export class ModelServer extends ScriptedServer {
  readonly items = new Map<string, ThreadItem>()
  thread: ThreadMetadata | null = null
  private plans: readonly Plan[] = []
  private fault: Fault = {}
  private count = 0

  constructor() {
    super()
    this.on('threads.get_by_id', () =>
      this.thread ? json({ ...this.thread, items: { data: [] } }) : json({}, 404),
    )
    this.on('items.list', ({ params }) => json(this.page(params)))
    this.on('threads.create', ({ params }) => this.respond([...this.create(), ...this.message(params)]))
    this.on('threads.add_user_message', ({ params }) => this.respond(this.message(params)))
    this.on('threads.retry_after_item', ({ params }) => {
      const ids = [...this.items.keys()]
      for (const id of ids.slice(ids.indexOf(String(params.item_id)) + 1)) this.items.delete(id)
      return this.respond([])
    })
  }

  /** What the next response will be, and what befalls it. */
  next(plans: readonly Plan[], fault: Fault = {}): this {
    this.plans = plans
    this.fault = fault
    return this
  }

  base(kind: string): { id: string; thread_id: string; created_at: string } {
    this.count += 1
    const created_at = new Date(Date.UTC(2026, 0, 1) + this.count).toISOString()
    return { id: `${kind}${this.count}`, thread_id: 't1', created_at }
  }

  save = (item: ThreadItem) => {
    this.items.set(item.id, item)
  }

  private create(): Step[] {
    const thread: ThreadMetadata = {
      id: 't1',
      created_at: '2026-01-01T00:00:00Z',
      status: { type: 'active' },
      metadata: {},
    }
    this.thread = thread
    return [{ event: { type: 'thread.created', thread } }]
  }

  private message(params: Record<string, unknown>): Step[] {
    const { content } = params.input as { content: [] }
    const item: ThreadItem = {
      ...this.base('u'),
      type: 'user_message',
      content,
      attachments: [],
      inference_options: {},
    }
    return [{ event: { type: 'thread.item.done', item }, store: () => this.save(item) }]
  }

  private respond(preamble: Step[]): Response {
    const options = { type: 'stream_options', stream_options: { allow_cancel: true } } as const
    const steps: Step[] = [
      ...preamble,
      { event: options },
      ...this.plans.flatMap((plan) => planned(plan, this)),
    ]
    const { cut = steps.length, garble = (events) => events } = this.fault
    const arrived = steps.slice(0, cut)
    for (const step of arrived) step.store?.()
    if (cut < steps.length) this.endEarly(steps, cut)
    return streamed(
      garble(arrived.map((step) => step.event)),
      cut < steps.length && this.fault.breaks === true,
    )
  }

  private endEarly(steps: readonly Step[], cut: number): void {
    const { after = 'saves', delay = 0 } = this.fault
    const rest = steps.slice(cut)
    const half = steps.slice(0, cut).findLast((step) => step.pending !== undefined)?.pending
    const finish = () => {
      if (after === 'goes on') for (const step of rest) step.store?.()
      else if (half?.content.some((part) => part.text.trim() !== '')) this.save(half)
    }
    // The message itself is stored before anything is sent of it.
    const first = rest.find((step) => step.event.type === 'thread.item.done')
    if (first?.event.type === 'thread.item.done' && first.event.item.type === 'user_message') first.store?.()
    if (delay === 0) finish()
    else setTimeout(finish, delay)
  }

  private page({ after, limit }: Record<string, unknown>) {
    const all = [...this.items.values()].reverse()
    const start = after ? all.findIndex((item) => item.id === after) + 1 : 0
    const data = all.slice(start, start + Number(limit))
    return { data, has_more: start + data.length < all.length, after: data.at(-1)?.id ?? null }
  }
}

function streamed(events: readonly unknown[], breaks: boolean): Response {
  const encoder = new TextEncoder()
  const rest = events.map((event) => `data: ${JSON.stringify(event)}\n\n`)
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift()
      if (next !== undefined) controller.enqueue(encoder.encode(next))
      else if (breaks) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
