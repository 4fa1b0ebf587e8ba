/** Reads response streams into events and ends them; used by the exchange. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError, LOST } from '../api/ApiError'
import type { StreamEvent } from '../protocol/events'
import { isMalformed, readEvent, typeOf } from '../protocol/read'
import type { StreamingRequest } from '../protocol/requests'
import type { Outlet } from './outlet'

export interface ResponseHandlers {
  onEvent(event: StreamEvent): void
  /** Something came that should have been understood. */
  onMalformed(): void
  /** Anything came at all. */
  onLife(): void
}

/** The server has taken the message and says nothing of its answer yet. */
function isPreamble(event: StreamEvent): boolean {
  if (event.type === 'thread.created' || event.type === 'thread.updated') return true
  return (
    (event.type === 'thread.item.added' || event.type === 'thread.item.done') &&
    event.item.type === 'user_message'
  )
}

export class Responses {
  private readonly running = new Set<AbortController>()

  constructor(
    private readonly api: ApiClient,
    private readonly outlet: Outlet,
  ) {}

  get active(): boolean {
    return this.running.size > 0
  }

  /** Reads one stream to its end; throws the ApiError that broke it, of kind `aborted` after stop(). */
  async read(request: StreamingRequest, handlers: ResponseHandlers): Promise<void> {
    const controller = new AbortController()
    this.running.add(controller)
    let begun = false
    let received = false
    let understood = 0
    try {
      for await (const raw of this.api.stream(request, controller.signal, () => handlers.onLife())) {
        received = true
        const event = readEvent(raw)
        if (!event) {
          this.outlet.log('stream.event.skipped', { type: typeOf(raw) })
          if (isMalformed(raw)) handlers.onMalformed()
          continue
        }
        understood += 1
        if (!begun && !isPreamble(event)) {
          begun = true
          this.outlet.emit('chatkit.response.start', undefined)
        }
        handlers.onEvent(event)
      }
      if (received && understood === 0) throw new ApiError('unexpected_answer')
    } catch (error) {
      const wasCut = received && error instanceof ApiError && error.kind === 'network'
      throw wasCut ? new ApiError('interrupted', { cause: error }) : error
    } finally {
      this.running.delete(controller)
      if (begun) this.outlet.emit('chatkit.response.end', undefined)
    }
  }

  stop(): void {
    for (const controller of this.running) controller.abort()
  }

  /** Ends streams that will not go on. */
  giveUp(): void {
    for (const controller of this.running) controller.abort(LOST)
  }
}
