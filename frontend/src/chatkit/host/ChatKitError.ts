/** The Error that the page meets in `chatkit.error` and in refused promises; made by the element. */

export class ChatKitError extends Error {
  override readonly name = 'ChatKitError'
  /** What kind of failure it is: `options`, `frame`, `network`, `unauthorized`, … */
  readonly code: string
  /** The HTTP status the server answered with, if it did. */
  readonly status: number | null
  readonly retryable: boolean

  constructor(
    message: string,
    details: { code?: string; status?: number | null; retryable?: boolean; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = details.code ?? 'error'
    this.status = details.status ?? null
    this.retryable = details.retryable ?? false
  }
}

interface Described {
  message?: unknown
  kind?: unknown
  status?: unknown
  retryable?: unknown
}

/** Anything thrown in the frame, as an Error of the page: a frame's own Error is not `instanceof` the page's. */
export function asPageError(error: unknown): ChatKitError {
  if (error instanceof ChatKitError) return error
  const { message, kind, status, retryable } = (typeof error === 'object' && error ? error : {}) as Described
  return new ChatKitError(typeof message === 'string' ? message : String(error), {
    code: typeof kind === 'string' ? kind : 'error',
    status: typeof status === 'number' ? status : null,
    retryable: retryable === true,
    cause: error,
  })
}
