import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Commands } from '../../../src/app/commands/Commands'
import type { Command } from '../../../src/app/commands/command'
import { Keyboard } from '../../../src/app/commands/Keyboard'

let commands: Commands
let stop: () => void
const ran: string[] = []

function registered(id: string, keys: string[], more: Partial<Command> = {}): symbol {
  const owner = Symbol(id)
  const run = () => {
    ran.push(id)
  }
  commands.register(owner, [{ id, label: id, group: 'general', keys, run, ...more }])
  return owner
}

/** Whether the key kept its own meaning. */
function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init }),
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  ran.length = 0
  commands = new Commands()
  stop = new Keyboard(commands).listen()
})

afterEach(() => {
  stop()
  document.body.replaceChildren()
  vi.useRealTimers()
})

it('runs the command of a key and keeps the key from the browser', () => {
  registered('find', ['Mod+F', '/'])
  expect(press('f', { ctrlKey: true })).toBe(false)
  press('/')
  expect(press('x')).toBe(true)
  expect(ran).toEqual(['find', 'find'])
})

it('leaves the key its own meaning when there was nothing to do', () => {
  registered('undo', ['Mod+Z'], { run: () => false })
  expect(press('z', { ctrlKey: true })).toBe(true)
})

it('prefers what was registered last, while that is enabled', () => {
  let on = true
  registered('window', ['Delete'])
  const row = registered('row', ['Delete'], { enabled: () => on })
  press('Delete')
  on = false
  press('Delete')
  on = true
  commands.remove(row)
  press('Delete')
  expect(ran).toEqual(['row', 'window', 'window'])
})

it('takes two keys one after the other, but not when the second comes late or is another', () => {
  registered('go', ['G I'])
  registered('inbox', ['I'])
  expect(press('g')).toBe(false)
  press('i')
  press('g')
  vi.advanceTimersByTime(1_300)
  press('i')
  press('g')
  press('x')
  press('i')
  expect(ran).toEqual(['go', 'inbox', 'inbox'])
})

it('never takes a letter from a text, the chat or an open menu', () => {
  registered('add', ['N'])
  registered('palette', ['Mod+K', '/'], { whileTyping: true })
  document.body.innerHTML = '<input><openai-chatkit></openai-chatkit><div role="menu"><button></button></div>'
  for (const target of document.querySelectorAll('input, openai-chatkit, button')) {
    expect(press('n', {}, target)).toBe(true)
    expect(press('/', {}, target)).toBe(true)
    press('k', { ctrlKey: true }, target)
  }
  expect(ran).toEqual(['palette', 'palette', 'palette'])
})

it('rests while a dialog is open, while letters are composed, and after somebody else has acted', () => {
  registered('add', ['N'])
  document.body.innerHTML = '<dialog open></dialog><p></p>'
  press('n')
  document.querySelector('dialog')?.remove()
  press('n', { isComposing: true })
  const own = document.querySelector('p')
  own?.addEventListener('keydown', (event) => event.preventDefault())
  if (own) press('n', {}, own)
  expect(ran).toEqual([])
})

it('only tells the keys that what has the focus handles itself', () => {
  registered('up', ['ArrowUp'], { handledByFocus: true })
  expect(press('ArrowUp')).toBe(true)
})
