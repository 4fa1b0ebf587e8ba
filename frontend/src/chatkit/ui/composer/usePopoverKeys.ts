/** Brings the keyboard into a floating box and out again: Tab goes in from what it belongs to, Escape back. Used by the preview. */
import { type RefObject, useEffect } from 'react'

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** What a control in a floating box opens stands beside the box in the document. */
export function isWithin(box: Element, target: EventTarget | null): boolean {
  return target instanceof Element && (box.contains(target) || target.closest('.ck-popup') !== null)
}

export function usePopoverKeys(
  box: RefObject<HTMLElement | null>,
  origin: Element,
  onClose: () => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const popover = box.current
      if (!popover || event.isComposing) return
      const inPopup = !popover.contains(event.target as Node) && isWithin(popover, event.target)
      if (inPopup) return
      if (event.key === 'Escape') leave(event, popover, origin, onClose)
      if (event.key === 'Tab') goOn(event, popover, origin)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [box, origin, onClose])
}

function leave(event: KeyboardEvent, popover: Element, origin: Element, onClose: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  if (popover.contains(document.activeElement)) focus(origin)
  onClose()
}

/** The box stands at the end of the document; with Tab it comes right after what it belongs to. */
function goOn(event: KeyboardEvent, popover: Element, origin: Element): void {
  const { activeElement } = document
  const stops = stopsOf(popover)
  const [first] = stops
  if (activeElement === origin && !event.shiftKey && first) {
    event.preventDefault()
    first.focus()
  } else if (activeElement === (event.shiftKey ? first : stops.at(-1)) && activeElement) {
    // Forwards, the browser goes on from there by itself.
    if (event.shiftKey) event.preventDefault()
    focus(origin)
  }
}

function stopsOf(popover: Element): HTMLElement[] {
  return [...popover.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.getClientRects().length > 0,
  )
}

function focus(origin: Element): void {
  if (origin instanceof HTMLElement) origin.focus()
}
