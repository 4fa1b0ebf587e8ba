/** Splits a server-sent event stream into the data of its events; used by the API client. */

/** Collects text as it arrives, wherever it is cut, and gives the data of each complete event. */
export class EventSplitter {
  private rest = ''
  private data: string[] = []
  private started = false

  push(chunk: string): string[] {
    const text = this.started ? chunk : chunk.replace(/^\uFEFF/, '')
    this.started ||= chunk !== ''
    const buffer = this.rest + text
    // A carriage return at the very end may be half of a CRLF.
    const usable = buffer.endsWith('\r') ? buffer.length - 1 : buffer.length
    const lines = buffer.slice(0, usable).split(/\r\n|\n|\r/)
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
      }
    }
    return events
  }
}

export async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const splitter = new EventSplitter()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield* splitter.push(decoder.decode(value, { stream: true }))
    }
    yield* splitter.push(decoder.decode())
    yield* splitter.end()
  } finally {
    // Where the caller stops early the connection must not linger; after an error this is a no-op.
    await reader.cancel().catch(() => undefined)
  }
}
