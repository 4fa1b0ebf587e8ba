/** Says when something that was put off should be drawn: as it comes near the view, or when there is nothing else to do. Used by the pieces of a long text. */

const NEAR = '800px 0px'
const PAUSE_MS = 32
const LONGEST_WAIT_MS = 1000

const waiting = new Map<Element, () => void>()
const observers = new WeakMap<Element | Document, IntersectionObserver>()
let isAtWork = false

/** Calls back once; returns how to give up waiting. */
export function whenWanted(element: Element, draw: () => void): () => void {
  waiting.set(element, draw)
  const observer = observerFor(element)
  observer?.observe(element)
  work()
  return () => {
    waiting.delete(element)
    observer?.unobserve(element)
  }
}

function observerFor(element: Element): IntersectionObserver | null {
  if (typeof IntersectionObserver === 'undefined') return null
  const root = element.closest('.ck-scroll') ?? document
  const known = observers.get(root)
  if (known) return known
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) drawNow(target)
    },
    { root, rootMargin: NEAR },
  )
  observers.set(root, observer)
  return observer
}

/** From the end upwards, as a thread is read from its end. */
function work(): void {
  if (isAtWork) return
  isAtWork = true
  soon(() => {
    isAtWork = false
    const [last] = [...waiting.keys()].slice(-1)
    if (last) drawNow(last)
    if (waiting.size > 0) work()
  })
}

function drawNow(element: Element): void {
  const draw = waiting.get(element)
  waiting.delete(element)
  draw?.()
}

function soon(step: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(step, PAUSE_MS)
  else requestIdleCallback(step, { timeout: LONGEST_WAIT_MS })
}
