/** Puts a floating box above or below what it belongs to, within the frame; used by the preview. */

const GAP = 6
const MARGIN = 8

export function placeAt(box: HTMLElement, anchor: Element): void {
  // A name that is broken over lines has a rectangle for each; the first is where it begins.
  const [at = anchor.getBoundingClientRect()] = anchor.getClientRects()
  const { offsetWidth: width, offsetHeight: height } = box
  const above = at.top - GAP - height
  const fitsAbove = above >= MARGIN
  const below = Math.min(at.bottom + GAP, innerHeight - MARGIN - height)
  const rightToLeft = getComputedStyle(box).direction === 'rtl'
  const wanted = rightToLeft ? at.right - width : at.left
  const left = Math.max(MARGIN, Math.min(wanted, innerWidth - MARGIN - width))
  box.style.left = `${left}px`
  box.style.top = `${fitsAbove ? above : Math.max(MARGIN, below)}px`
}
