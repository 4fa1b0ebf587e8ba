/** Finds what is selected of an answer, and where it is on screen; used by the offer to quote it. */

export interface SelectedAnswer {
  readonly text: string
  /** Of the line that the selection ends or begins in, in the frame's viewport. */
  readonly first: DOMRect
  readonly last: DOMRect
}

const ANSWER = '.ck-assistant'

export function selectedAnswer(selection: Selection | null): SelectedAnswer | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const answer = elementOf(range.startContainer)?.closest(ANSWER)
  if (!answer || !endsIn(answer, range)) return null
  const text = selection.toString().trim()
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
  const [first] = boxes
  const last = boxes.at(-1)
  return text && first && last ? { text, first, last } : null
}

/** A triple click selects up to the very start of what follows: that is still this answer. */
function endsIn(answer: Element, range: Range): boolean {
  if (answer.contains(range.endContainer)) return true
  const within = range.cloneRange()
  within.setEnd(answer, answer.childNodes.length)
  return within.toString().trim() === range.toString().trim()
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
