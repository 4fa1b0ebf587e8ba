import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App'
import { askBoot } from '../../../src/app/boot'
import SearchPage from '../../../src/app/search/SearchPage'
import { makeServices } from '../../../src/app/start'
import { FakeEventSource, FakeServer, hello } from '../fakeServer'
import { layOut } from '../layOut'

vi.mock('../../../src/app/chat/Chat', () => ({ default: () => <p>the chat</p> }))

let server: FakeServer

async function open() {
  layOut({ narrow: false })
  const services = makeServices()
  void services.todos.load()
  services.feed.open()
  FakeEventSource.last.send(hello)
  server.boot = { ...server.boot, view_state: { place: { kind: 'search' } } }
  render(<App services={services} boot={askBoot()} />)
  return screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search todos and conversations' })
}

const found = () => within(screen.getByRole('list', { name: 'Todos found' })).getAllByRole('listitem')

beforeEach(() => {
  // Read beforehand: nobody is to wait for the design system in a test.
  expect(SearchPage).toBeDefined()
  FakeEventSource.install()
  server = new FakeServer('Send the draft', 'Call mom', 'Draft the plan')
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('finds while somebody types and marks the words', async () => {
  const user = userEvent.setup()
  await user.type(await open(), 'draft')
  await screen.findByText('2 todos found')
  expect([...document.querySelectorAll('li mark')].map((each) => each.textContent)).toEqual([
    'draft',
    'Draft',
  ])
  await user.type(screen.getByRole('searchbox'), 'y')
  await screen.findByText(/Nothing found for “drafty”/)
})

it('goes from the box into what was found and back by keyboard, and opens with Enter', async () => {
  const user = userEvent.setup()
  const box = await open()
  await user.type(box, 'draft')
  await screen.findByText('2 todos found')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('Draft the plan')
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement).toBe(box)
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(server.views['todo.open']).toBe('todo-1'))
})

it('writes filters into the box', async () => {
  const user = userEvent.setup()
  const box = await open()
  await user.type(box, 'draft')
  await user.click(screen.getByRole('button', { name: 'Due today', pressed: false }))
  expect(box.value).toBe('draft due:today')
  await user.click(screen.getByRole('button', { name: 'Due today', pressed: true }))
  expect(box.value).toBe('draft')
})

it('shows what changes meanwhile, and completes', async () => {
  const user = userEvent.setup()
  await user.type(await open(), 'draft')
  await screen.findByText('2 todos found')
  server.change('todo-3', { title: 'Another plan' })
  FakeEventSource.last.send({ type: 'resync' })
  await screen.findByText('1 todo found')
  expect(found()).toHaveLength(1)
  await user.click(screen.getByRole('checkbox', { name: 'Complete “Send the draft”' }))
  await vi.waitFor(() => expect(server.todos[0]?.completed_at).not.toBeNull())
})

it('says why nothing could be found, and tries again', async () => {
  const user = userEvent.setup()
  server.refuse('GET /api/search', 'The disk is full.')
  await user.type(await open(), 'draft')
  await screen.findByText('The disk is full.')
  server.accept()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('2 todos found')
})

it('leads to conversations', async () => {
  const user = userEvent.setup()
  server.chats = [
    {
      thread: 'thread-7',
      use_case: 'todo',
      title: 'About the draft',
      at: '2026-03-01T10:00:00Z',
      marks: { title: [[10, 15]], snippet: '', in_snippet: [] },
    },
  ]
  await user.type(await open(), 'draft')
  await user.click(await screen.findByRole('button', { name: /About the draft/ }))
  await vi.waitFor(() => expect(server.views['chat.thread.todo']).toBe('thread-7'))
})
