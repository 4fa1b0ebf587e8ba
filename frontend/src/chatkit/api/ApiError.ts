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
  | 'tool'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: FailureKind
  readonly status: number | null
  /** The server's own words, meant for the reader. */
  readonly serverMessage: string | null
  readonly retryable: boolean
  /** How long the server asks to be left alone. */
  readonly waitSeconds: number | null

  constructor(kind: FailureKind, options: FailureDetails = {}) {
    super(options.serverMessage ?? `The chat server request failed: ${kind}`, { cause: options.cause })
    this.kind = kind
    this.status = options.status ?? null
    this.serverMessage = options.serverMessage ?? null
    this.retryable = options.retryable ?? RETRYABLE.has(kind)
    this.waitSeconds = options.waitSeconds ?? null
  }

  /** Whether the server may have taken the request all the same. */
  get isAmbiguous(): boolean {
    return AMBIGUOUS.has(this.kind)
  }
}

interface FailureDetails {
  status?: number
  serverMessage?: string | null
  retryable?: boolean
  waitSeconds?: number | null
  cause?: unknown
}

const AMBIGUOUS = new Set<FailureKind>([
  'network',
  'aborted',
  'timeout',
  'server',
  'unexpected_answer',
  'interrupted',
])

const RETRYABLE = new Set<FailureKind>([
  'network',
  'timeout',
  'rate_limited',
  'server',
  'unexpected_answer',
  'interrupted',
  'tool',
])

const KIND_OF_STATUS: Record<number, FailureKind> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  410: 'not_found',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  429: 'rate_limited',
}

function kindOf(status: number): FailureKind {
  if (status >= 400 && status < 500) return KIND_OF_STATUS[status] ?? 'invalid'
  return status >= 500 ? 'server' : 'unexpected_answer'
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
  const { message, retryable } = messageIn(await bodyOf(response))
  return new ApiError(kindOf(response.status), {
    status: response.status,
    serverMessage: message,
    waitSeconds: secondsIn(response.headers.get('retry-after')),
    ...(retryable === undefined ? {} : { retryable }),
  })
}

/** The failure that something else in place of a stream stands for: a proxy's error, a sign-in page, JSON. */
export async function failureInPlaceOf(response: Response): Promise<ApiError> {
  const isPage = /html/i.test(response.headers.get('content-type') ?? '')
  // Where a page is what one was sent on to, it is the one to sign in on.
  const kind = isPage && response.redirected ? 'unauthorized' : 'unexpected_answer'
  const { message } = messageIn(isPage ? null : await bodyOf(response))
  return new ApiError(kind, { status: response.status, serverMessage: message })
}

/** `Retry-After` holds seconds or a date. */
function secondsIn(value: string | null): number | null {
  if (!value) return null
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '')
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Why a request is given up, as the reason of its abort signal. */
export const TIMED_OUT = 'timeout'
export const LOST = 'lost'

/** Whatever was thrown while talking to the server, as an ApiError. */
export function asApiError(error: unknown, signal?: AbortSignal): ApiError {
  if (error instanceof ApiError) return error
  if (!signal?.aborted) return new ApiError('network', { cause: error })
  if (signal.reason === TIMED_OUT) return new ApiError('timeout')
  return new ApiError(signal.reason === LOST ? 'interrupted' : 'aborted')
}
