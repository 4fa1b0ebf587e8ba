/** Words a failure for the reader: the server's own message first, else what its kind means. */
import { ApiError } from '../api/ApiError'
import type { Text } from './en'

export function failureText(error: unknown, text: Text): string {
  if (!(error instanceof ApiError)) return text.failures.action
  return error.serverMessage || text.failures[error.kind]
}
