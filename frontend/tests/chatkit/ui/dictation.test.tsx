import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DictationButton } from '../../../src/chatkit/ui/dictation/DictationButton'
import { draw } from '../support/draw'
import { type PlayedMicrophone, playMicrophone } from '../support/scriptedMicrophone'
import { json } from '../support/scriptedServer'
import { emptyServer, play } from '../support/session'

let microphone: PlayedMicrophone
const options = { composer: { dictation: { enabled: true } } }

beforeEach(() => {
  microphone = playMicrophone()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function drawButton(answer: () => Response = () => json({ text: 'Buy milk' })) {
  return draw(<DictationButton />, play(emptyServer().on('input.transcribe', answer), options))
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const later = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))

test('without the option, or without a microphone to record with, there is no button', () => {
  draw(<DictationButton />)
  expect(screen.queryByRole('button')).toBeNull()
  vi.stubGlobal('MediaRecorder', undefined)
  drawButton()
  expect(screen.queryByRole('button')).toBeNull()
})

test('the same button starts and stops, and keeps the focus', async () => {
  const { session } = drawButton()
  await press('Dictate')
  const stop = await screen.findByRole('button', { name: 'Stop and insert the text' })
  expect(document.activeElement).toBe(stop)
  expect(screen.getByRole('timer').textContent).toBe('0:00')
  expect(screen.getByRole('status').textContent).toBe('Recording')
  await later(500)
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(session.composer.store.get().text).toBe('Buy milk'))
  expect(screen.getByRole('status').textContent).toBe('The text is inserted')
  expect(screen.getByRole('button', { name: 'Dictate' })).toBe(stop)
})

test('Escape cancels wherever the focus is, and nobody else sees the key', async () => {
  const { server } = drawButton()
  const seen = vi.fn()
  document.body.addEventListener('keydown', seen)
  await press('Dictate')
  await screen.findByRole('timer')
  act(() => (document.activeElement as HTMLElement).blur())
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('timer')).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('Dictation cancelled')
  expect(seen).not.toHaveBeenCalled()
  expect(server.types()).toEqual([])
  expect(microphone.tracks[0]?.stopped).toBe(true)
  document.body.removeEventListener('keydown', seen)
})

test('a refused microphone is explained until it is dismissed', async () => {
  microphone.refuse('NotAllowedError')
  drawButton()
  await press('Dictate')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The microphone is not allowed here.')
  await press('Dismiss')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a transcription that fails can be tried again', async () => {
  const answers = [json({}, 500), json({ text: 'Buy milk' })]
  const { session } = drawButton(() => answers.shift() ?? json({}, 500))
  await press('Dictate')
  await screen.findByRole('timer')
  await later(500)
  await press('Stop and insert the text')
  expect((await screen.findByRole('alert')).textContent).toContain('Your recording is kept.')
  await press('Try again')
  await vi.waitFor(() => expect(session.composer.store.get().text).toBe('Buy milk'))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('taken off the page, the microphone is free', async () => {
  const { unmount } = drawButton()
  await press('Dictate')
  await screen.findByRole('timer')
  unmount()
  expect(microphone.tracks[0]?.stopped).toBe(true)
})

test('another conversation ends a dictation: what is said belongs to one', async () => {
  const { session } = drawButton()
  await press('Dictate')
  await screen.findByRole('timer')
  await act(() => session.openThread('t2'))
  expect(screen.queryByRole('timer')).toBeNull()
  expect(microphone.tracks[0]?.stopped).toBe(true)
})
