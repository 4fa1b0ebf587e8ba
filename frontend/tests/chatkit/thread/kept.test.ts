import { expect, test } from 'vitest'
import type { ThreadMetadata } from '../../../src/chatkit/protocol/items'
import { withThread } from '../../../src/chatkit/thread/kept'
import { EMPTY_THREAD, type ThreadState } from '../../../src/chatkit/thread/state'

const seen = { message: 'Seen here', code: 'custom', allowRetry: true }
const state: ThreadState = { ...EMPTY_THREAD, failure: seen }

function thread(metadata: Record<string, unknown>): ThreadMetadata {
  return { id: 't1', created_at: '2026-03-01T12:00:00Z', status: { type: 'active' }, metadata }
}

test('what the server keeps of a failure is shown, with its retry', () => {
  const kept = { message: 'The service is busy.', code: 'custom', allow_retry: true }
  expect(withThread(EMPTY_THREAD, thread({ failure: kept })).failure).toEqual({
    message: 'The service is busy.',
    code: 'custom',
    allowRetry: true,
  })
})

test('a failure that is over elsewhere is over here', () => {
  expect(withThread(state, thread({ failure: null })).failure).toBeNull()
})

test('a server that keeps none leaves what was seen here', () => {
  expect(withThread(state, thread({})).failure).toBe(seen)
})

test('what is no failure at all is not made one', () => {
  expect(withThread(state, thread({ failure: 'broken' })).failure).toBe(seen)
  expect(withThread(state, thread({ failure: {} })).failure).toEqual({
    message: null,
    code: 'custom',
    allowRetry: false,
  })
})
