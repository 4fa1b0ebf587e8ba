import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, request } from '../../../src/app/api/client'

function answering(response: Response | Error): void {
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response
    return response
  })
}

async function failure(): Promise<ApiError> {
  const error: unknown = await request('GET', '/api/todos').catch((caught: unknown) => caught)
  if (error instanceof ApiError) return error
  throw new Error('the request did not fail as expected')
}

afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  it('tells the server’s own words and whether to try again', async () => {
    const error = { message: 'The disk is full.', retryable: true, code: 'storage' }
    answering(new Response(JSON.stringify({ error }), { status: 503 }))
    expect(await failure()).toMatchObject({ message: 'The disk is full.', status: 503, retryable: true })
  })

  it('says in plain words that there was no answer', async () => {
    answering(new TypeError('Failed to fetch'))
    expect(await failure()).toMatchObject({ status: 0, retryable: true })
    expect((await failure()).message).not.toContain('fetch')
  })

  it('has words for an answer that is not the server’s', async () => {
    answering(new Response('<html>', { status: 502 }))
    expect(await failure()).toMatchObject({ status: 502, retryable: true })
  })

  it('that is not signed in any more leads to a new sign-in', async () => {
    const assign = vi.fn()
    vi.stubGlobal('location', { assign })
    answering(new Response('{}', { status: 401 }))
    await failure()
    expect(assign).toHaveBeenCalledWith('/expired')
  })
})
