/** Moves the focus from message to message by keyboard (Alt with Page Up and Page Down); used by the thread view. */
import type { KeyboardEvent } from 'react'

const STEPS: Record<string, -1 | 1> = { PageUp: -1, PageDown: 1 }

export function onMessageKey(event: KeyboardEvent<HTMLElement>): void {
  const step = event.altKey && !event.ctrlKey && !event.metaKey ? STEPS[event.key] : undefined
  if (!step) return
  const frame = event.currentTarget
  const items = [...frame.querySelectorAll<HTMLElement>('[data-item]')]
  const current = items.findIndex((item) => item.contains(document.activeElement))
  const next = items[current < 0 ? lastInView(items, frame) : current + step]
  if (!next) return
  event.preventDefault()
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: next.offsetHeight > frame.clientHeight ? 'start' : 'nearest' })
}

function lastInView(items: readonly HTMLElement[], frame: HTMLElement): number {
  const { bottom } = frame.getBoundingClientRect()
  return items.findLastIndex((item) => item.getBoundingClientRect().top < bottom)
}
