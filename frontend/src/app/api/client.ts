/** Requests to the server and the one kind of failure they have; used by everything in the window that loads or saves. */
import { text } from '../text'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** 0 when there was no answer at all. */
  readonly status: number
  readonly retryable: boolean

  constructor(message: string, status: number, retryable: boolean) {
    super(message)
    this.status = status
    this.retryable = retryable
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  return answer<T>(await send(method, path, body))
}

/** Hands over a file as it is. */
export async function sendFile<T>(path: string, file: Blob): Promise<T> {
  const headers = { 'Content-Type': 'application/octet-stream' }
  return answer<T>(await fetched(path, { method: 'POST', headers, body: file }))
}

async function answer<T>(response: Response): Promise<T> {
  if (response.status === 401) signInAgain()
  if (!response.ok) throw await failure(response)
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** Saves while the page goes away: the browser finishes the request after the document is gone. */
export function saveInParting(path: string, body: unknown): void {
  void send('PUT', path, body, true).catch(() => undefined)
}

async function send(method: Method, path: string, body: unknown, keepalive = false): Promise<Response> {
  const init: RequestInit = { method, keepalive }
  if (body !== undefined) {
    init.headers = { 'Content-Type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  return fetched(path, init)
}

async function fetched(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new ApiError(text.failure.unreachable, 0, true)
  }
}

function signInAgain(): void {
  location.assign('/expired')
}

async function failure(response: Response): Promise<ApiError> {
  const detail = await response.json().catch(() => null)
  const error: unknown = isRecord(detail) ? detail.error : null
  if (!isRecord(error)) return new ApiError(text.failure.general, response.status, response.status >= 500)
  const message = typeof error.message === 'string' ? error.message : text.failure.general
  return new ApiError(message, response.status, error.retryable === true)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function reason(error: unknown): string {
  return error instanceof ApiError ? error.message : text.failure.general
}
