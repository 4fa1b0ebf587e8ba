/**
 * Remembers what stands at the top of the reader's view and tells how far it has moved: the place is kept by
 * the script, since one engine knows no scroll anchoring and the others’ does not know gaps. Used by the thread's scroll.
 */

const DEEPEST = 8

export class Anchor {
  private constructor(
    private readonly node: Element,
    private readonly top: number,
    /** The item it stands in, should the node itself be drawn anew. */
    private readonly item: Element,
    private readonly itemTop: number,
  ) {}

  /** The first item in view, and within it what is at the view's upper edge. */
  static take(frame: Element, list: Element): Anchor | null {
    const edge = frame.getBoundingClientRect().top
    const item = firstBelow(list, edge)
    if (!item) return null
    let node = item
    for (let depth = 0; depth < DEEPEST && node.getBoundingClientRect().top < edge; depth++) {
      const inner = firstBelow(node, edge)
      if (!inner) break
      node = inner
    }
    return new Anchor(node, topIn(node, edge), item, topIn(item, edge))
  }

  /** How far down it has moved since; null where nothing of it is left. */
  moved(frame: Element): number | null {
    const edge = frame.getBoundingClientRect().top
    if (this.node.isConnected) return topIn(this.node, edge) - this.top
    return this.item.isConnected ? topIn(this.item, edge) - this.itemTop : null
  }

  get element(): Element {
    return this.item
  }
}

function topIn(node: Element, edge: number): number {
  return node.getBoundingClientRect().top - edge
}

/** The first child that reaches below the edge and has a height; gaps are no place to hold on to. */
function firstBelow(parent: Element, edge: number): Element | null {
  for (const child of parent.children) {
    if (child.classList.contains('ck-gap')) continue
    const { bottom, height } = child.getBoundingClientRect()
    if (bottom > edge && height > 0) return child
  }
  return null
}
