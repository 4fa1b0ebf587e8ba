/** The server's change events and whether they are arriving; one per window. */
import { request } from './client'
import type { ServerEvent } from './contracts'

export type LinkState = 'connecting' | 'live' | 'lost'

type EventListener = (event: ServerEvent) => void

const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 8_000
/** A restart of the connection that takes no longer than this is not worth telling. */
const UNNOTICED_MS = 1_500

export class Feed {
  #source: EventSource | null = null
  #retryDelay = FIRST_RETRY_MS
  #noticed: number | undefined
  #state: LinkState = 'connecting'
  readonly #listeners = new Set<EventListener>()
  readonly #stateListeners = new Set<() => void>()

  open(): void {
    const source = new EventSource('/api/events')
    this.#source = source
    source.onmessage = (message: MessageEvent<string>) => this.#receive(message.data)
    source.onerror = () => this.#interrupted(source)
  }

  close(): void {
    this.#source?.close()
    clearTimeout(this.#noticed)
  }

  state = (): LinkState => this.#state

  onState = (listener: () => void): (() => void) => subscribed(this.#stateListeners, listener)

  onEvent(listener: EventListener): () => void {
    return subscribed(this.#listeners, listener)
  }

  #receive(data: string): void {
    const event = JSON.parse(data) as ServerEvent
    if (event.type === 'hello') this.#arrived()
    for (const listener of this.#listeners) listener(event)
  }

  #arrived(): void {
    clearTimeout(this.#noticed)
    this.#noticed = undefined
    this.#retryDelay = FIRST_RETRY_MS
    this.#become('live')
  }

  #interrupted(source: EventSource): void {
    this.#noticed ??= window.setTimeout(() => this.#become('lost'), UNNOTICED_MS)
    source.close()
    if (source !== this.#source) return
    this.#source = null
    window.setTimeout(() => this.#again(), this.#retryDelay)
    this.#retryDelay = Math.min(this.#retryDelay * 2, LAST_RETRY_MS)
  }

  /** An EventSource does not tell a 401 from a dead server: an ordinary request does, and signs in again. */
  async #again(): Promise<void> {
    try {
      await request('GET', '/api/branding')
    } catch {
      // Still away: opening fails in turn and comes back here after a longer wait.
    }
    this.open()
  }

  #become(state: LinkState): void {
    if (this.#state === state) return
    this.#state = state
    for (const listener of this.#stateListeners) listener()
  }
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
