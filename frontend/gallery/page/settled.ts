/** Waits until a frame has stopped changing and moving, which is when a story may be looked at; used by the stage. */

const QUIET_MS = 80
/** An answer that is still being written never stops. */
const PATIENCE_MS = 8_000
/** What holds the place of a part of the element that is still being loaded. */
const ROOM =
  '#root:empty, [aria-busy]:is(main, .ck-disclaimer), .ck-widget-room, .ck-picker-room, .ck-chart:empty, svg:empty'

export async function settled(frame: Document): Promise<void> {
  await still(frame)
  const ending = frame
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}

/** Waits until a frame is as it is meant to be. */
export async function changed(frame: Document, isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => frame.defaultView?.requestAnimationFrame(resolve))
}

function still(frame: Document): Promise<void> {
  return new Promise((resolve) => {
    let quiet = 0
    const end = () => {
      observer.disconnect()
      clearTimeout(quiet)
      clearTimeout(limit)
      resolve()
    }
    const wait = () => {
      clearTimeout(quiet)
      quiet = window.setTimeout(frame.querySelector(ROOM) ? wait : end, QUIET_MS)
    }
    const observer = new MutationObserver(wait)
    const limit = window.setTimeout(end, PATIENCE_MS)
    observer.observe(frame, { subtree: true, childList: true, attributes: true, characterData: true })
    wait()
  })
}
