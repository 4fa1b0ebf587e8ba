/** How keys are written in commands (`Mod+Shift+Z`, `G I`, `?`), read from the keyboard, and shown to people. */
import { text } from '../text'

export const IS_MAC = navigator.platform.startsWith('Mac')

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** One key with what is held down; null for a modifier by itself. Mod is Control, and Command on a Mac. */
export function strokeOf(event: KeyboardEvent): string | null {
  if (MODIFIERS.has(event.key)) return null
  const key = keyOf(event)
  const held = [
    (IS_MAC ? event.metaKey : event.ctrlKey) && 'Mod',
    IS_MAC && event.ctrlKey && 'Ctrl',
    !IS_MAC && event.metaKey && 'Meta',
    event.altKey && 'Alt',
    event.shiftKey && !isPunctuation(key) && 'Shift',
  ]
  return [...held.filter((name) => name !== false), key].join('+')
}

/** By what is printed on it; by its place where that is no Latin letter, or a digit that needs Shift. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key === ' ') return 'Space'
  if (key.length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter && !/^[\p{ASCII}]$/u.test(key)) return letter
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit && !shiftKey) return digit
  return key.toUpperCase()
}

/** What needs Shift on one keyboard needs none on another. */
function isPunctuation(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key)
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** The strokes of `keys` as this system writes them, each a list of its caps: `[['Ctrl', 'K']]`. */
export function capsOf(keys: string, mac = IS_MAC): readonly (readonly string[])[] {
  return keys.split(' ').map((stroke) => stroke.split('+').map((part) => capOf(part, mac)))
}

/** “Ctrl+K”, “⌘K”, “G I”. */
export function keysLabel(keys: string, mac = IS_MAC): string {
  return capsOf(keys, mac)
    .map((caps) => caps.join(mac ? '' : '+'))
    .join(' ')
}

function capOf(part: string, mac: boolean): string {
  const sign = mac ? MAC_SIGNS[part] : undefined
  if (sign) return sign
  const names: Readonly<Record<string, string>> = text.keys.names
  return ARROWS[part] ?? names[part] ?? part
}

/** As `aria-keyshortcuts` has it. */
export function ariaKeys(keys: string, mac = IS_MAC): string {
  return keys.replaceAll('Mod', mac ? 'Meta' : 'Control')
}
