/** Shortcuts as the settings spell them (`ctrl+alt+t`), out of key presses and for reading. */

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

const NAMED: Readonly<Record<string, string>> = {
  Space: 'space',
  Enter: 'enter',
  Insert: 'insert',
  Home: 'home',
  End: 'end',
  PageUp: 'pageup',
  PageDown: 'pagedown',
}

/** By the key's place, since Alt and others make another character of it; null until one may end a shortcut. */
export function pressedShortcut({ code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string | null {
  const last = keyName(code)
  const held = [ctrlKey && 'ctrl', altKey && 'alt', shiftKey && 'shift', metaKey && 'super'].filter(Boolean)
  if (!last || !(ctrlKey || altKey || metaKey)) return null
  return [...held, last].join('+')
}

function keyName(code: string): string | null {
  const plain = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/.exec(code)
  const name = plain ? (plain[1] ?? plain[2] ?? plain[3]) : NAMED[code]
  return name?.toLowerCase() ?? null
}

const MAC: Readonly<Record<string, string>> = { ctrl: '⌃', alt: '⌥', shift: '⇧', super: '⌘' }

export function shownShortcut(shortcut: string, mac = /mac/i.test(navigator.platform)): string {
  const keys = shortcut.split('+')
  if (mac) return keys.map((key) => MAC[key] ?? key.toUpperCase()).join('')
  return keys.map((key) => key.charAt(0).toUpperCase() + key.slice(1)).join('+')
}
