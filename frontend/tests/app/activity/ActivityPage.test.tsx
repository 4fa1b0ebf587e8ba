import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App'
import ActivityPage from '../../../src/app/activity/ActivityPage'
import { sentenceOf } from '../../../src/app/activity/sentence'
import type { ActivityEntry } from '../../../src/app/api/contracts'
import { askBoot } from '../../../src/app/boot'
import { makeServices } from '../../../src/app/start'
import { FakeEventSource, FakeServer } from '../fakeServer'
import { layOut } from '../layOut'

vi.mock('../../../src/app/chat/Chat', () => ({ default: () => <p>the chat</p> }))

let server: FakeServer

function entry(id: number, more: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id,
    at: new Date().toISOString(),
    actor: 'window',
    kind: 'added',
    data: { count: 1, titles: [`Todo ${id}`] },
    undoes: null,
    undone_by: null,
    can_undo: true,
    ...more,
  }
}

async function open() {
  layOut({ narrow: false })
  const services = makeServices()
  void services.todos.load()
  services.feed.open()
  server.boot = { ...server.boot, view_state: { place: { kind: 'activity' } } }
  render(<App services={services} boot={askBoot()} />)
  return screen.findByRole('region', { name: 'Activity' })
}

beforeEach(() => {
  expect(ActivityPage).toBeDefined()
  FakeEventSource.install()
  server = new FakeServer()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('tells who did what, by day', async () => {
  server.activity = [entry(3, { actor: 'agent' }), entry(2), entry(1, { at: '2020-05-04T12:00:00Z' })]
  const page = await open()
  await within(page).findByText('Added “Todo 3”')
  expect(
    within(page)
      .getAllByRole('heading')
      .map((each) => each.textContent),
  ).toEqual(['Today', expect.stringContaining('2020')])
  within(page).getByText(/^Assistant, /)
})

it('takes back any entry, and says why where it cannot be', async () => {
  const user = userEvent.setup()
  server.activity = [entry(2), entry(1)]
  await open()
  server.refuse('POST /api/activity/1/undo', '“Todo 2” depends on it.', 409)
  await user.click(await screen.findByRole('button', { name: 'Undo: Added “Todo 1”' }))
  await screen.findByText('“Todo 2” depends on it.')
  await user.click(screen.getByRole('button', { name: 'Undo: Added “Todo 2”' }))
  await vi.waitFor(() => expect(server.asked('POST')).toContain('/api/activity/2/undo'))
})

it('has a sentence for every kind of change', () => {
  const said = (kind: string, data: ActivityEntry['data']) => sentenceOf({ kind, data })
  expect(said('deleted', { count: 3, titles: ['A', 'B', 'C'] })).toBe('Deleted “A” and 2 more')
  expect(said('list_added', { name: 'Work' })).toBe('Added the list “Work”')
  expect(said('undone', { of: 'completed', count: 1, titles: ['A'] })).toBe('Took back: Completed “A”')
  expect(said('changed', { count: 1, titles: ['A'] })).toBe('Changed “A”')
  expect(said('lists_ordered', {})).toBe('Sorted the lists')
  expect(said('purged', { count: 2 })).toBe('Deleted 2 todos for good')
  expect(said('something new', {})).toBe('Changed something')
})
