import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Feed } from '../../src/app/api/feed'
import { QuickAddBox } from '../../src/quickadd/QuickAddBox'
import { FakeEventSource, FakeServer } from '../app/fakeServer'
import { layOut } from '../app/layOut'

let server: FakeServer

const line = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Add a todo' })
const hidden = () =>
  server.calls.filter(
    ({ path, body }) => path === '/api/desktop/quick-add' && JSON.stringify(body).includes('hide'),
  ).length

beforeEach(() => {
  layOut({ narrow: false })
  FakeEventSource.install()
  server = new FakeServer()
  render(<QuickAddBox feed={new Feed()} />)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('takes the focus, saves with Enter and hides', async () => {
  expect(document.activeElement).toBe(line())
  await userEvent.type(line(), 'Buy milk{Enter}')
  await waitFor(() => expect(hidden()).toBe(1))
  expect(server.titles()).toEqual(['Buy milk'])
  expect(line().value).toBe('')
})

it('stays after Shift+Enter and says what was added', async () => {
  await userEvent.type(line(), 'Buy milk{Shift>}{Enter}{/Shift}')
  expect(await screen.findByText('Added “Buy milk”')).toBeTruthy()
  expect(hidden()).toBe(0)
  expect(line().value).toBe('')
})

it('keeps the draft when Escape hides it', async () => {
  await userEvent.type(line(), 'half a thought{Escape}')
  await waitFor(() => expect(hidden()).toBe(1))
  expect(line().value).toBe('half a thought')
  expect(server.titles()).toEqual([])
})

it('stays with its text when the todo could not be saved, and saves it the next time', async () => {
  server.refuse('POST /api/todos', 'The disk is full.')
  await userEvent.type(line(), 'Buy milk{Enter}')
  expect(await screen.findByText(/The disk is full/)).toBeTruthy()
  expect([hidden(), line().value]).toEqual([0, 'Buy milk'])
  server.accept()
  await userEvent.type(line(), '{Enter}')
  await waitFor(() => expect(server.titles()).toEqual(['Buy milk']))
  await waitFor(() => expect(hidden()).toBe(1))
})
