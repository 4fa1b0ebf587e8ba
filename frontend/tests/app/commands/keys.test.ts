import { describe, expect, it } from 'vitest'
import { ariaKeys, keysLabel, strokeOf } from '../../../src/app/commands/keys'

const press = (key: string, init: KeyboardEventInit = {}) =>
  strokeOf(new KeyboardEvent('keydown', { key, ...init }))

describe('a stroke', () => {
  it('is a letter with what is held down', () => {
    expect(press('k', { ctrlKey: true })).toBe('Mod+K')
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z')
    expect(press('ArrowUp', { altKey: true, shiftKey: true })).toBe('Alt+Shift+ArrowUp')
    expect(press(' ')).toBe('Space')
  })

  it('is the sign itself, whether or not it needs Shift on this keyboard', () => {
    expect([press('?', { shiftKey: true }), press('?')]).toEqual(['?', '?'])
    expect(press('/', { shiftKey: true, code: 'Digit7' })).toBe('/')
  })

  it('is found by place where letters are not Latin, and digits need Shift', () => {
    expect(press('т', { code: 'KeyN' })).toBe('N')
    expect(press('&', { code: 'Digit1' })).toBe('1')
    expect(press('y', { code: 'KeyZ', ctrlKey: true })).toBe('Mod+Y')
  })

  it('is none for a modifier alone', () => {
    expect(press('Control', { ctrlKey: true })).toBeNull()
  })
})

it('is shown as the system writes it', () => {
  expect(keysLabel('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
  expect(keysLabel('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  expect(keysLabel('G I', false)).toBe('G I')
  expect(keysLabel('Delete', false)).toBe('Del')
  expect(ariaKeys('Mod+J', false)).toBe('Control+J')
})
