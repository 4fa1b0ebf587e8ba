/** Splits a server-sent event stream into the data of its events; used by the API client. */
import { ApiError } from './ApiError'

/** Nothing a chat sends is this long; what is would only fill the memory. */
const LONGEST = 64 * 1024 * 1024

/** Collects text as it arrives, wherever it is cut, and gives the data of each complete event. */
export class EventSplitter {
  /** Whether there was anything but events: the body is something else then. */
  sawOther = false
  private rest = ''
  private isAtReturn = false
  private data: string[] = []
  private started = false

  push(chunk: string): string[] {
    const text = this.started ? chunk : chunk.replace(/^\uFEFF/, '')
    this.started ||= chunk !== ''
    if (!this.isAtReturn && !/[\r\n]/.test(text)) {
      // A long line is only put together once: looking at it with every piece would take its length squared.
      this.rest += text
      if (this.rest.length > LONGEST) throw new ApiError('unexpected_answer')
      return []
    }
    const buffer = this.rest + text
    // A carriage return at the very end may be half of a CRLF.
    const usable = buffer.endsWith('\r') ? buffer.length - 1 : buffer.length
    const lines = buffer.slice(0, usable).split(/\r\n|\n|\r/)
    this.isAtReturn = usable < buffer.length
    this.rest = (lines.pop() ?? '') + buffer.slice(usable)
    return this.take(lines)
  }

  /** The data of an event that the end of the stream left without its empty line. */
  end(): string[] {
    return this.take([this.rest.replace(/\r$/, ''), ''])
  }

  private take(lines: string[]): string[] {
    const events: string[] = []
    for (const line of lines) {
      if (line === '') {
        if (this.data.length > 0) events.push(this.data.join('\n'))
        this.data = []
      } else if (line.startsWith('data:')) {
        this.data.push(line.slice(line[5] === ' ' ? 6 : 5))
      } else {
        this.sawOther ||= !/^(:|event:|id:|retry:)/.test(line)
      }
    }
    return events
  }
}

export interface Listening {
  signal: AbortSignal
  /** Called for everything that arrives, events or not. */
  onLife(): void
}

export async function* eventData(
  body: ReadableStream<Uint8Array>,
  { signal, onLife }: Listening,
): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const splitter = new EventSplitter()
  let found = 0
  // A body that does not know of the signal must not hold its reader.
  const stop = () => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (done) break
      onLife()
      for (const data of splitter.push(decoder.decode(value, { stream: true }))) {
        found += 1
        yield data
      }
    }
    yield* splitter.push(decoder.decode())
    const last = splitter.end()
    yield* last
    if (found + last.length === 0 && splitter.sawOther) throw new ApiError('unexpected_answer')
  } finally {
    signal.removeEventListener('abort', stop)
    // Where the caller stops early the connection must not linger; after an error this is a no-op.
    await reader.cancel().catch(() => undefined)
  }
}
