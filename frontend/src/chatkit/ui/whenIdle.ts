/** Puts off what is only wanted soon until the frame has nothing else to do. */

export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(work, 200)
  else requestIdleCallback(work, { timeout: 1500 })
}
