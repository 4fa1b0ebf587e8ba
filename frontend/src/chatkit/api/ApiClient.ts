/** Talks to one ChatKit server over HTTP; owned by the session. */
import type { SingleRequest, StreamingRequest } from '../protocol/requests'
import { ApiError, asApiError, failureOf } from './ApiError'
import { eventData } from './sse'

const SINGLE_ANSWER_LIMIT_MS = 60_000

export interface ApiConfig {
  url: string
  fetch: typeof fetch
}

export class ApiClient {
  constructor(private readonly config: () => ApiConfig) {}

  /** Sends a request that is answered by one JSON document. */
  async request(request: SingleRequest, outer?: AbortSignal): Promise<unknown> {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort('timeout'), SINGLE_ANSWER_LIMIT_MS)
    const stop = () => limit.abort(outer?.reason)
    outer?.addEventListener('abort', stop)
    if (outer?.aborted) stop()
    try {
      const response = await this.post(request, limit.signal)
      return parsedJson(await response.text())
    } catch (error) {
      throw asApiError(error, limit.signal)
    } finally {
      clearTimeout(timer)
      outer?.removeEventListener('abort', stop)
    }
  }

  /** Sends a request that is answered by a stream; gives its events, unread, as they arrive. */
  async *stream(request: StreamingRequest, signal: AbortSignal): AsyncGenerator<unknown> {
    try {
      const response = await this.post(request, signal)
      refuseOtherThanEvents(response)
      if (!response.body) throw new ApiError('unexpected_answer', { status: response.status })
      for await (const data of eventData(response.body)) yield parsedJson(data)
    } catch (error) {
      throw asApiError(error, signal)
    }
  }

  /** Uploads a file's bytes to where the server said. */
  async upload(url: string, init: RequestInit): Promise<Response> {
    try {
      const response = await this.config().fetch(url, init)
      if (!response.ok) throw await failureOf(response)
      return response
    } catch (error) {
      throw asApiError(error, init.signal ?? undefined)
    }
  }

  private async post(request: SingleRequest | StreamingRequest, signal: AbortSignal): Promise<Response> {
    const { url, fetch } = this.config()
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream, application/json' },
      body: JSON.stringify(request),
      signal,
    })
    if (!response.ok) throw await failureOf(response)
    return response
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('unexpected_answer')
  }
}

/** A page (a proxy's error, a sign-in form) in place of the stream; anything else is tried as events. */
function refuseOtherThanEvents(response: Response): void {
  const type = response.headers.get('content-type') ?? ''
  if (/^(text\/html|application\/json)/i.test(type)) {
    throw new ApiError('unexpected_answer', { status: response.status })
  }
}
