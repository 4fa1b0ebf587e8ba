import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isRecord } from '../../../src/app/api/client'
import type { RemindersDue, ServerEvent, Todo } from '../../../src/app/api/contracts'
import { OutsideLinks } from '../../../src/app/outside/OutsideLinks'
import { Reminders } from '../../../src/app/reminders/Reminders'
import { ServicesContext, SessionContext } from '../../../src/app/services'
import { makeServices } from '../../../src/app/start'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import { ViewState } from '../../../src/app/viewState'
import { FakeEventSource, FakeServer } from '../fakeServer'
import { layOut } from '../layOut'

let server: FakeServer
let viewState: ViewState
let failures: string[]

function open() {
  layOut({ narrow: false })
  const services = makeServices()
  services.toasts.subscribe(() => {
    const toast = services.toasts.current()
    if (toast) failures.push(toast.message)
  })
  services.feed.open()
  viewState = new ViewState({})
  render(
    <ServicesContext value={services}>
      <SessionContext value={{ boot: server.boot, viewState }}>
        <Reminders />
        <OutsideLinks />
      </SessionContext>
    </ServicesContext>,
  )
  return userEvent.setup()
}

const send = (event: ServerEvent) => act(async () => FakeEventSource.last.send(event))

function due(titles: readonly string[], missed = false, change: Partial<Todo> = {}): RemindersDue {
  const reminders = titles.map((title) => ({
    todo: { ...blankTodo(`id-${title}`, title, 1), ...change },
    at: '2030-01-02T09:00:00Z',
    missed,
  }))
  return { type: 'reminders.due', reminders, count: reminders.length }
}

const calls = () =>
  server.calls
    .filter(({ method }) => method === 'POST' || method === 'PATCH')
    .map(({ method, path, body }) => ({ method, path, body }))

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  FakeEventSource.install()
  server = new FakeServer()
  failures = []
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('reminders in the window', () => {
  it('show nothing until one is due, then a card with its buttons', async () => {
    open()
    expect(screen.queryByRole('region', { name: 'Reminders' })).toBeNull()
    await send(due(['Call mom']))
    const card = await screen.findByRole('article', { name: 'Call mom' })
    expect(
      within(card)
        .getAllByRole('button')
        .map((button) => button.textContent || button.ariaLabel),
    ).toEqual(['Done', 'Snooze 10 min', 'Open', 'Close reminder'])
  })

  it('complete the todo and go', async () => {
    server.stored('Call mom')
    const user = open()
    await send(due(['Call mom'], false, { id: 'todo-1' }))
    await user.click(await screen.findByRole('button', { name: 'Done' }))
    await vi.waitFor(() => expect(screen.queryByRole('article')).toBeNull())
    expect(calls()).toEqual([{ method: 'PATCH', path: '/api/todos/todo-1', body: { completed: true } }])
  })

  it('stay with the reason when the answer is not taken', async () => {
    const user = open()
    await send(due(['Gone']))
    await user.click(await screen.findByRole('button', { name: 'Snooze 10 min' }))
    await vi.waitFor(() => expect(failures.length).toBeGreaterThan(0))
    expect(screen.getByRole('article', { name: 'Gone' })).toBeTruthy()
    const [call] = calls()
    expect(call?.path).toBe('/api/todos/id-Gone/snooze')
    const body = isRecord(call?.body) ? call.body : {}
    expect(Math.abs(Date.parse(String(body.until)) - Date.now() - 600_000)).toBeLessThan(60_000)
  })

  it('lead to the list of the todo', async () => {
    const user = open()
    await send(due(['Call mom'], false, { list_id: 'work' }))
    await user.click(await screen.findByRole('button', { name: 'Open' }))
    expect(viewState.get('place')).toEqual({ kind: 'list', id: 'work' })
    expect(screen.queryByRole('article')).toBeNull()
  })

  it('come together when they were missed, and lead to today', async () => {
    const user = open()
    await send(due(['A', 'B', 'C', 'D', 'E', 'F', 'G'], true))
    const card = await screen.findByRole('article', { name: '7 reminders' })
    expect(
      within(card)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['A', 'B', 'C', 'D', 'E', 'and 2 more'])
    await user.click(within(card).getByRole('button', { name: 'Open' }))
    expect(viewState.get('place')).toEqual({ kind: 'today' })
  })

  it('show three cards and count the others', async () => {
    open()
    await send(due(['A', 'B', 'C']))
    await send(due(['D']))
    await send(due(['E']))
    await screen.findByText('2 more reminders')
    expect(screen.getAllByRole('article')).toHaveLength(3)
  })
})

describe('a link out of the app', () => {
  it('is opened after the question, by its id', async () => {
    const user = open()
    await send({ type: 'link.asked', id: 'abc', url: 'https://example.com/x', host: 'example.com' })
    const dialog = await screen.findByRole('dialog', { name: 'Open example.com in your browser?' })
    expect(within(dialog).getByText('https://example.com/x')).toBeTruthy()
    expect(calls()).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Open' }))
    await vi.waitFor(() => expect(calls()[0]?.path).toBe('/api/desktop/links/abc'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is left alone otherwise', async () => {
    const user = open()
    await send({ type: 'link.asked', id: 'abc', url: 'mailto:mum@example.com', host: 'mum@example.com' })
    await screen.findByRole('dialog', { name: 'Write to mum@example.com with your mail program?' })
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(calls()).toEqual([])
  })
})
