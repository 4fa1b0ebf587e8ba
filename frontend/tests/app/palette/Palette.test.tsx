import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App'
import { askBoot } from '../../../src/app/boot'
import { makeServices } from '../../../src/app/start'
import { FakeEventSource, FakeServer } from '../fakeServer'
import { layOut } from '../layOut'

vi.mock('../../../src/app/chat/Chat', () => ({ default: () => <p>the chat</p> }))

let server: FakeServer

async function open() {
  layOut({ narrow: false })
  const services = makeServices()
  void services.todos.load()
  render(<App services={services} boot={askBoot()} />)
  await screen.findByRole('textbox', { name: 'Add a todo' })
  return userEvent.setup()
}

beforeEach(() => {
  FakeEventSource.install()
  server = new FakeServer('Send the draft', 'Call mom')
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('offers what can be done, runs what is chosen by keyboard, and remembers it', async () => {
  const user = await open()
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Search commands and todos' })
  await user.type(field, 'gtt')
  const options = () => screen.getAllByRole('option').map((each) => each.textContent)
  expect(options()[0]).toContain('Go to Today')
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(server.views.place).toEqual({ kind: 'today' }))
  expect(screen.queryByRole('combobox')).toBeNull()
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('combobox', { name: 'Search commands and todos' })
  expect(options()[0]).toContain('Go to Today')
})

it('leads to lists and labels, and to the search where nothing else fits', async () => {
  server.lists = [{ id: 'list-1', name: 'Work', colour: '#c33', open: 2, done: 0 }]
  const user = await open()
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Search commands and todos' })
  await user.type(field, 'work')
  await screen.findByRole('option', { name: 'Work' })
  await user.type(field, ' bench')
  await vi.waitFor(() => expect(screen.queryByRole('option', { name: 'Work' })).toBeNull())
  await user.click(screen.getByRole('option', { name: /Search all todos/ }))
  await vi.waitFor(() => expect(server.views.place).toEqual({ kind: 'search', query: 'work bench' }))
})

it('shows the keys that do something, by group', async () => {
  const user = await open()
  await user.keyboard('?')
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  within(sheet).getByRole('heading', { name: 'Go to' })
  expect(within(sheet).getByText('Show or hide the assistant').nextSibling?.textContent).toBe('CtrlJ')
})
