/** Does work in steps while the page has nothing else to do; used by the thread view. */

const WAIT_MS = 150

/** Repeats the step for as long as it says that there is more; returns how to stop. */
export function whenIdle(step: () => boolean): () => void {
  let stop: () => void = () => undefined
  const next = () => {
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(run, WAIT_MS)
      stop = () => clearTimeout(timer)
    } else {
      const handle = requestIdleCallback(run, { timeout: 2000 })
      stop = () => cancelIdleCallback(handle)
    }
  }
  const run = () => {
    if (step()) next()
  }
  next()
  return () => stop()
}
