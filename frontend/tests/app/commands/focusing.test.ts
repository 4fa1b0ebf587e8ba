import { afterEach, expect, it, vi } from 'vitest'
import { focusField } from '../../../src/app/commands/focusing'

const frame = () => new Promise((go) => requestAnimationFrame(go))

function press(key: string, init: KeyboardEventInit = {}): boolean {
  return document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  )
}

afterEach(() => document.body.replaceChildren())

it('types into the field what was typed before it was there', async () => {
  const commands = vi.fn()
  addEventListener('keydown', commands)
  focusField('late')
  for (const key of 'née') press(key)
  await frame()
  const field = document.createElement('input')
  field.id = 'late'
  const heard = vi.fn()
  field.addEventListener('input', heard)
  document.body.append(field)
  press('!')
  await vi.waitFor(() => expect(document.activeElement).toBe(field))
  expect(field.value).toBe('née!')
  expect(heard).toHaveBeenCalledOnce()
  expect(commands).not.toHaveBeenCalled()
  press('x')
  expect(commands).toHaveBeenCalledOnce()
  removeEventListener('keydown', commands)
})

it('leaves keys with Mod and keys that write nothing to themselves', async () => {
  focusField('late')
  expect(press('z', { ctrlKey: true })).toBe(true)
  expect(press('Escape')).toBe(true)
  expect(press('z')).toBe(false)
})
