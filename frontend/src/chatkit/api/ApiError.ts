/** The one way a request can fail; thrown by the API client, worded by the text catalogue. */
export type FailureKind =
  | 'network'
  | 'aborted'
  | 'timeout'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'too_large'
  | 'rate_limited'
  | 'invalid'
  | 'server'
  | 'unexpected_answer'
  | 'interrupted'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: FailureKind
  readonly status: number | null
  /** The server's own words, meant for the reader. */
  readonly serverMessage: string | null
  readonly retryable: boolean

  constructor(
    kind: FailureKind,
    options: { status?: number; serverMessage?: string | null; retryable?: boolean } = {},
  ) {
    super(options.serverMessage ?? `The chat server request failed: ${kind}`)
    this.kind = kind
    this.status = options.status ?? null
    this.serverMessage = options.serverMessage ?? null
    this.retryable = options.retryable ?? RETRYABLE.has(kind)
  }
}

const RETRYABLE = new Set<FailureKind>([
  'network',
  'timeout',
  'rate_limited',
  'server',
  'unexpected_answer',
  'interrupted',
])

const KIND_OF_STATUS: Record<number, FailureKind> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  429: 'rate_limited',
}

function kindOf(status: number): FailureKind {
  return KIND_OF_STATUS[status] ?? (status >= 500 ? 'server' : 'unexpected_answer')
}

function messageIn(body: unknown): { message: string | null; retryable?: boolean } {
  if (typeof body !== 'object' || body === null) return { message: null }
  const { error, detail } = body as { error?: unknown; detail?: unknown }
  if (typeof error === 'string') return { message: error }
  if (typeof error === 'object' && error !== null) {
    const { message, retryable } = error as { message?: unknown; retryable?: unknown }
    return {
      message: typeof message === 'string' ? message : null,
      ...(typeof retryable === 'boolean' ? { retryable } : {}),
    }
  }
  return { message: typeof detail === 'string' ? detail : null }
}

/** The failure an answer with an error status stands for, with the server's message where it sent JSON. */
export async function failureOf(response: Response): Promise<ApiError> {
  const body = await response.text().then(parsed, () => null)
  const { message, retryable } = messageIn(body)
  return new ApiError(kindOf(response.status), {
    status: response.status,
    serverMessage: message,
    ...(retryable === undefined ? {} : { retryable }),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whatever was thrown while talking to the server, as an ApiError. */
export function asApiError(error: unknown, signal?: AbortSignal): ApiError {
  if (error instanceof ApiError) return error
  if (signal?.aborted) return new ApiError(signal.reason === 'timeout' ? 'timeout' : 'aborted')
  return new ApiError('network')
}
