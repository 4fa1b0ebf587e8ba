/** A ChatKit server played by a fetch function: each request type has a script; what was asked is kept. */
import { vi } from 'vitest'

export interface Asked {
  type: string
  params: Record<string, unknown>
  signal: AbortSignal | undefined
}

export type Script = (asked: Asked) => Response | Promise<Response>

export class ScriptedServer {
  readonly asked: Asked[] = []
  private readonly scripts = new Map<string, Script>()

  readonly fetch = vi.fn(async (_url: unknown, init?: RequestInit): Promise<Response> => {
    const request = JSON.parse(String(init?.body)) as { type: string; params: Record<string, unknown> }
    const asked = { ...request, signal: init?.signal ?? undefined }
    this.asked.push(asked)
    const script = this.scripts.get(request.type)
    if (!script) throw new TypeError(`No script for ${request.type}`)
    return script(asked)
  })

  on(type: string, script: Script): this {
    this.scripts.set(type, script)
    return this
  }

  types(): string[] {
    return this.asked.map((asked) => asked.type)
  }
}

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

/** A stream of these events; with `breaks` the connection is lost after them. */
export function stream(events: readonly unknown[], options: { breaks?: boolean } = {}): Response {
  const encoder = new TextEncoder()
  const rest = [...events]
  // One event each time it is asked for: an error would drop what still waits to be read.
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (rest.length > 0) controller.enqueue(encoder.encode(`data: ${JSON.stringify(rest.shift())}\n\n`))
      else if (options.breaks) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

/** A stream that the test feeds, and that ends as a real one does when the request is aborted. */
export class OpenStream {
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null
  readonly body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      this.controller = controller
    },
  })

  response(signal: AbortSignal | undefined): Response {
    signal?.addEventListener('abort', () => this.controller?.error(new DOMException('aborted', 'AbortError')))
    return new Response(this.body, { headers: { 'content-type': 'text/event-stream' } })
  }

  send(...events: readonly unknown[]): void {
    for (const event of events) {
      this.controller?.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`))
    }
  }

  end(): void {
    this.controller?.close()
  }
}
