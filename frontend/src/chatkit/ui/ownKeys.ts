/** Tells keys that do something where the focus is, though no listener has used them; read before keys go to the page. */

const TYPED_INTO = 'textarea, select, [contenteditable]:not([contenteditable="false"])'
const NO_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']
const EDITS = [...MOVES, 'Backspace', 'Delete', 'Enter', 'Insert', 'Shift', 'CapsLock', 'Dead', 'Process']
/** Select all, copy, cut, paste, undo, redo: with the platform's modifier. */
const EDITS_WITH_MODIFIER = ['a', 'c', 'v', 'x', 'y', 'z']

const PRESSED = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"], input'
const PRESSES = ['Enter', ' ']

export function isFramesOwn(event: KeyboardEvent): boolean {
  const { target, key } = event
  // The focus goes on through the frame and out of it; a page that took Tab would trap it here.
  if (key === 'Tab') return true
  if (!(target instanceof Element)) return false
  if (isTextField(target)) return isEditing(event)
  if (isPlain(event) && PRESSES.includes(key)) return target.closest(PRESSED) !== null
  return isPlain(event) && (MOVES.includes(key) || key === ' ') && scrolls(target)
}

function isTextField(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type)
  return target.closest(TYPED_INTO) !== null
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey
}

function isEditing(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  // Of AltGraph and of a Mac's option key, letters come that are not on the keys themselves.
  const types = [...key].length === 1 && (event.getModifierState('AltGraph') || (!ctrlKey && !metaKey))
  if (types && (!altKey || !/^[\x20-\x7e]$/.test(key))) return true
  if (EDITS.includes(key)) return true
  return (ctrlKey || metaKey) && !altKey && EDITS_WITH_MODIFIER.includes(key.toLowerCase())
}

/** A list or thread of its own height moves under these keys. */
function scrolls(target: Element): boolean {
  for (let box: Element | null = target; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return true
  }
  return false
}
