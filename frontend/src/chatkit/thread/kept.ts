/** What a server keeps of a thread beside its items; used where a thread is read. */
import type { ThreadMetadata } from '../protocol/items'
import type { StreamFailure, ThreadState } from './state'

/**
 * The state with the thread as it was read. A server that keeps what the last response failed with says so in the
 * metadata, as `failure`: an error event's fields, or null. From any other, a failure is known to who saw it alone.
 */
export function withThread(state: ThreadState, thread: ThreadMetadata): ThreadState {
  const failure = keptFailure(thread.metadata.failure)
  return { ...state, thread, failure: failure === undefined ? state.failure : failure }
}

function keptFailure(kept: unknown): StreamFailure | null | undefined {
  if (kept === null) return null
  if (typeof kept !== 'object') return undefined
  const { message, code, allow_retry: allowRetry }: Readonly<Record<string, unknown>> = { ...kept }
  return {
    message: typeof message === 'string' ? message : null,
    code: typeof code === 'string' ? code : 'custom',
    allowRetry: allowRetry === true,
  }
}
