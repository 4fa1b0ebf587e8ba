import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Feed } from '../../../src/app/api/feed'
import { FakeEventSource, FakeServer, hello } from '../fakeServer'

let feed: Feed

beforeEach(() => {
  vi.useFakeTimers()
  FakeEventSource.install()
  new FakeServer()
  feed = new Feed()
  feed.open()
})

afterEach(() => {
  feed.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the feed', () => {
  it('is live when the server has said hello', () => {
    expect(feed.state()).toBe('connecting')
    FakeEventSource.last.send(hello)
    expect(feed.state()).toBe('live')
  })

  it('connects again by itself, and a short interruption is not told', async () => {
    FakeEventSource.last.send(hello)
    const told = vi.fn()
    feed.onState(told)
    FakeEventSource.last.onerror?.()
    await vi.advanceTimersByTimeAsync(600)
    expect(FakeEventSource.all).toHaveLength(2)
    FakeEventSource.last.send(hello)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).not.toHaveBeenCalled()
  })

  it('tells that the connection is lost, tries ever more slowly, and tells its return', async () => {
    FakeEventSource.last.send(hello)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      FakeEventSource.last.onerror?.()
      await vi.advanceTimersByTimeAsync(500 * 2 ** attempt)
    }
    expect(feed.state()).toBe('lost')
    expect(FakeEventSource.all).toHaveLength(6)
    FakeEventSource.last.send(hello)
    expect(feed.state()).toBe('live')
  })

  it('closes a source that failed, so that never two of them speak', async () => {
    const first = FakeEventSource.last
    first.onerror?.()
    await vi.advanceTimersByTimeAsync(600)
    expect(first.closed).toBe(true)
  })
})
