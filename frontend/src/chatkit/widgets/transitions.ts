/** Movement by the browser's own animations: of a height that changes, of content that is replaced; used by Transition. */
import { type RefObject, useEffect, useLayoutEffect } from 'react'

const TIMING = { duration: 200, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

function mayMove(element: Element): boolean {
  return 'animate' in element && !matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Lets the frame follow the height of its only child smoothly. */
export function useSmoothHeight(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const outer = frame.current
    const inner = outer?.firstElementChild
    if (!outer || !inner) return
    let height: number | null = null
    const observer = new ResizeObserver(([entry]) => {
      const next = entry?.contentRect.height ?? 0
      if (height !== null && height !== next && mayMove(outer)) {
        const from = outer.getAnimations().length > 0 ? outer.getBoundingClientRect().height : height
        for (const running of outer.getAnimations()) running.cancel()
        outer.animate([{ height: `${from}px` }, { height: `${next}px` }], TIMING)
      }
      height = next
    })
    observer.observe(inner)
    return () => observer.disconnect()
  }, [frame])
}

/** Fades the element in; when it is taken away, a picture of it fades out in its place. */
export function useCrossFade(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    if (mayMove(element)) element.animate([{ opacity: 0 }, { opacity: 1 }], TIMING)
    return () => {
      const parent = element.parentElement
      if (parent && mayMove(element)) fadeOut(pictureOf(element), parent)
    }
  }, [ref])
}

/** A copy that only looks like the element: out of reach, and without the names that fields are known by. */
function pictureOf(element: HTMLElement): HTMLElement {
  const picture = element.cloneNode(true) as HTMLElement
  picture.className = 'ck-fading-out'
  picture.inert = true
  picture.ariaHidden = 'true'
  for (const part of picture.querySelectorAll('[id], [name], [for]')) {
    for (const name of ['id', 'name', 'for']) part.removeAttribute(name)
  }
  return picture
}

function fadeOut(picture: HTMLElement, parent: HTMLElement): void {
  // After the present change of the document, which may take the parent away as well.
  queueMicrotask(() => {
    if (!parent.isConnected) return
    parent.append(picture)
    picture.animate([{ opacity: 1 }, { opacity: 0 }], TIMING).finished.then(
      () => picture.remove(),
      () => picture.remove(),
    )
  })
}
