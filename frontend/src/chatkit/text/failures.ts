/** Words a failure for the reader: the server's own message first, else what its kind means. */
import { ApiError } from '../api/ApiError'
import type { Text } from './en'

export function failureText(error: unknown, text: Text): string {
  if (!(error instanceof ApiError)) return text.failures.action
  if (error.serverMessage) return error.serverMessage
  if (error.kind === 'rate_limited' && error.waitSeconds)
    return text.failures.rateLimitedFor(error.waitSeconds)
  return text.failures[error.kind]
}
