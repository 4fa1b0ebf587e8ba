import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ViewState } from '../../src/app/viewState'
import { FakeServer } from './fakeServer'

let server: FakeServer

beforeEach(() => {
  vi.useFakeTimers()
  server = new FakeServer()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('view state', () => {
  it('starts with what the server has kept', () => {
    expect(new ViewState({ 'chat.width': 500 }).get('chat.width')).toBe(500)
  })

  it('is saved once things have settled, with the last value only', async () => {
    const state = new ViewState({})
    for (const draft of ['b', 'bu', 'buy']) state.set('list.draft', draft)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.asked('PUT')).toEqual(['/api/view-state/list.draft'])
    expect(server.views['list.draft']).toBe('buy')
  })

  it('goes out with the page if it has not been saved yet', () => {
    const state = new ViewState({})
    state.set('list.draft', 'buy milk')
    state.flush()
    expect(server.calls).toMatchObject([{ method: 'PUT', keepalive: true, body: { value: 'buy milk' } }])
  })

  it('is saved later when it could not be saved now', async () => {
    const state = new ViewState({})
    server.disappear()
    state.set('chat.hidden', true)
    await vi.advanceTimersByTimeAsync(1_000)
    server.accept()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.views['chat.hidden']).toBe(true)
  })

  it('is not saved when nothing has changed', async () => {
    const state = new ViewState({ 'chat.hidden': true })
    state.set('chat.hidden', true)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.calls).toEqual([])
  })
})
