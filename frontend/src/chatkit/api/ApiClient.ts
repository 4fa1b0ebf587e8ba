/** Talks to one ChatKit server over HTTP; owned by the session. */
import type { SingleRequest, StreamingRequest } from '../protocol/requests'
import { ApiError, asApiError, failureInPlaceOf, failureOf, TIMED_OUT } from './ApiError'
import { eventData } from './sse'

const SINGLE_ANSWER_LIMIT_MS = 60_000

/** How streams of other protocols end; it says nothing here. */
const DONE = '[DONE]'

export interface ApiConfig {
  url: string
  fetch: typeof fetch
}

export class ApiClient {
  constructor(private readonly config: () => ApiConfig) {}

  /** Sends a request that is answered by one JSON document. */
  async request(request: SingleRequest, outer?: AbortSignal): Promise<unknown> {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(TIMED_OUT), SINGLE_ANSWER_LIMIT_MS)
    const stop = () => limit.abort(outer?.reason)
    outer?.addEventListener('abort', stop)
    if (outer?.aborted) stop()
    try {
      const response = await this.post(request, limit.signal)
      return await jsonOf(response, limit.signal)
    } catch (error) {
      throw asApiError(error, limit.signal)
    } finally {
      clearTimeout(timer)
      outer?.removeEventListener('abort', stop)
    }
  }

  /** Sends a request that is answered by a stream; gives its events as they arrive, undefined for what is no JSON. */
  async *stream(
    request: StreamingRequest,
    signal: AbortSignal,
    onLife: () => void = () => undefined,
  ): AsyncGenerator<unknown> {
    try {
      const response = await this.post(request, signal)
      if (/^(text\/html|application\/json)/i.test(response.headers.get('content-type') ?? '')) {
        throw await failureInPlaceOf(response)
      }
      if (!response.body) throw new ApiError('unexpected_answer', { status: response.status })
      onLife()
      for await (const data of eventData(response.body, { signal, onLife })) {
        if (data !== DONE) yield parsedJson(data)
      }
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
    const answer = fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream, application/json' },
      body: JSON.stringify(request),
      signal,
    })
    const response = await unlessAborted(answer, signal)
    if (!response.ok) throw await failureOf(response)
    return response
  }
}

async function jsonOf(response: Response, signal: AbortSignal): Promise<unknown> {
  const isPage = /html/i.test(response.headers.get('content-type') ?? '')
  if (isPage) throw await failureInPlaceOf(response)
  const value = parsedJson(await unlessAborted(response.text(), signal))
  if (value === undefined) throw new ApiError('unexpected_answer', { status: response.status })
  return value
}

/** A page's own fetch may know nothing of the signal; whoever waits must be free all the same. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
