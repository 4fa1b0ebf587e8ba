/** Tells by a wheel or key event that the reader wants to go up; used by the thread's scroll. */

const UP = new Set(['ArrowUp', 'PageUp', 'Home'])
const USES_KEYS = 'input, textarea, select, [role="radio"], [contenteditable]'

export function goesUp(event: Event): boolean {
  if (event instanceof WheelEvent) return event.deltaY < 0 && !event.ctrlKey
  const { target } = event
  const isUsed = target instanceof HTMLElement && target.matches(USES_KEYS)
  return event instanceof KeyboardEvent && UP.has(event.key) && !event.altKey && !isUsed
}
