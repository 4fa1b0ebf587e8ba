import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Composer } from '../../../src/chatkit/ui/Composer'
import { draw } from '../support/draw'
import { OpenStream, stream } from '../support/scriptedServer'
import { emptyServer, play } from '../support/session'
import { user } from '../support/threads'

afterEach(cleanup)

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })

test('Enter sends, Shift and Enter make a line', async () => {
  const server = emptyServer().on('threads.create', () =>
    stream([{ type: 'thread.item.done', item: user('u') }]),
  )
  draw(<Composer />, play(server))
  await userEvent.type(field(), 'One{Shift>}{Enter}{/Shift}two{Enter}')
  await vi.waitFor(() => expect(server.types()).toEqual(['threads.create']))
  expect(server.asked[0]?.params).toMatchObject({ input: { content: [{ text: 'One\ntwo' }] } })
  expect(field().value).toBe('')
})

test('Enter belongs to an input method while it composes', async () => {
  const { server } = draw(<Composer />)
  await userEvent.type(field(), 'にほ')
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 })
  expect(server.asked).toEqual([])
  expect(field().value).toBe('にほ')
})

test('nothing is sent while there is nothing but space', async () => {
  const { server } = draw(<Composer />)
  await userEvent.type(field(), '   {Enter}')
  expect(server.asked).toEqual([])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true)
})

test('while an answer streams one can type, and stop it with the button or Escape', async () => {
  const open = new OpenStream()
  const server = emptyServer().on('threads.create', ({ signal }) => open.response(signal))
  draw(<Composer />, play(server))
  await userEvent.type(field(), 'Hi{Enter}')
  await screen.findByRole('button', { name: 'Stop' })
  await userEvent.type(field(), 'Next{Enter}')
  expect(field().value).toBe('Next')
  expect(server.asked).toHaveLength(1)
  await userEvent.type(field(), '{Escape}')
  await screen.findByRole('button', { name: 'Send' })
  expect(server.asked[0]?.signal?.aborted).toBe(true)
  expect(field().value).toBe('Next')
})

test('a server may forbid stopping', async () => {
  const open = new OpenStream()
  const server = emptyServer().on('threads.create', ({ signal }) => open.response(signal))
  draw(<Composer />, play(server))
  await userEvent.type(field(), 'Hi{Enter}')
  open.send({ type: 'stream_options', stream_options: { allow_cancel: false } })
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull())
})

test('a tool is chosen from the menu by keyboard and shown until it is taken off', async () => {
  const tools = [
    { id: 'web', label: 'Search the web', icon: 'globe' as const },
    { id: 'lab', label: 'Calculate', icon: 'lab' as const },
  ]
  const { heard } = draw(<Composer />, play(emptyServer(), { composer: { tools } }))
  await userEvent.click(screen.getByRole('button', { name: 'Tools' }))
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(heard).toEqual([{ type: 'tool.change', detail: { toolId: 'lab' } }])
  await userEvent.click(screen.getByRole('button', { name: 'Remove Calculate' }))
  expect(heard.at(-1)).toEqual({ type: 'tool.change', detail: { toolId: null } })
})
