/** Reads response streams into a conversation's state, and ends them; used by the conversation. */

import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { StreamEvent } from '../protocol/events'
import { readEvent, typeOf } from '../protocol/read'
import type { StreamingRequest } from '../protocol/requests'
import type { Outlet } from './outlet'

export interface ResponseHandlers {
  onEvent(event: StreamEvent): void
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

  /** Reads one stream to its end; throws what broke it, an ApiError of kind `aborted` after stop(). */
  async read(request: StreamingRequest, handlers: ResponseHandlers): Promise<void> {
    const controller = new AbortController()
    this.running.add(controller)
    let begun = false
    let received = false
    try {
      for await (const raw of this.api.stream(request, controller.signal)) {
        received = true
        const event = readEvent(raw)
        if (!event) {
          this.outlet.log('stream.event.skipped', { type: typeOf(raw) })
          continue
        }
        if (!begun && !isPreamble(event)) {
          begun = true
          this.outlet.emit('chatkit.response.start', undefined)
        }
        handlers.onEvent(event)
      }
    } catch (error) {
      throw received && error instanceof ApiError && error.kind === 'network'
        ? new ApiError('interrupted')
        : error
    } finally {
      this.running.delete(controller)
      if (begun) this.outlet.emit('chatkit.response.end', undefined)
    }
  }

  stop(): void {
    for (const controller of this.running) controller.abort()
  }
}
