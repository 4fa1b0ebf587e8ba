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
    let width = area.clientWidth
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return
      width = area.clientWidth
      resize(area)
    })
    observer.observe(area)
    return () => observer.disconnect()
  }, [field])
}

function resize(area: HTMLTextAreaElement): void {
  if (area.textLength > LONG) {
    area.style.height = '100vh'
    return
  }
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
