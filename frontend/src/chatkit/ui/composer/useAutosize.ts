/** Has the field grow with its text, up to the height that the style sheet allows. */
import { type RefObject, useEffect, useLayoutEffect } from 'react'

/** Surely higher than the style sheet allows; measuring it would lay the whole text out twice with each letter. */
export const LONG = 8_000

export function useAutosize(field: RefObject<HTMLTextAreaElement | null>, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    if (field.current) resize(field.current)
  }, [field, value])
  useEffect(() => {
    const area = field.current
    if (!area) return
    // Told once at the start, too: the theme is put on after the first drawing.
    let shape = ''
    const observer = new ResizeObserver(() => {
      const now = shapeOf(area)
      if (now === shape) return
      shape = now
      resize(area)
    })
    observer.observe(area)
    return () => observer.disconnect()
  }, [field])
}

/** What the height of a text depends on besides its words; a theme may change the size of its letters. */
function shapeOf(area: HTMLTextAreaElement): string {
  return `${area.clientWidth} ${getComputedStyle(area).lineHeight}`
}

function resize(area: HTMLTextAreaElement): void {
  if (area.textLength > LONG) {
    area.style.height = '100vh'
    return
  }
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
