/** Keeps the box's window as high as what is in it, the lists that hang from the line included. */
import { type RefObject, useEffect } from 'react'
import { resizeBox } from './frame'

const HANGING = '[role="listbox"], [role="dialog"]'

export function useHeight(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current
    if (!element) return
    let told = 0
    const tell = () => {
      const height = Math.ceil(lowest(element))
      if (height === told) return
      told = height
      resizeBox(height).catch(() => {
        told = 0
      })
    }
    const sizes = new ResizeObserver(tell)
    const contents = new MutationObserver(tell)
    sizes.observe(element)
    contents.observe(element, { childList: true, subtree: true })
    // A hidden page draws no frames, so no observer is called; the shell waits for the first word from here.
    tell()
    return () => {
      sizes.disconnect()
      contents.disconnect()
    }
  }, [box])
}

function lowest(element: HTMLElement): number {
  const parts = [element, ...element.querySelectorAll(HANGING)]
  return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom))
}
