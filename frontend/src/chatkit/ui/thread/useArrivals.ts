/** Tells which items have come in at the end while the thread was on screen; used by the thread view. */
import { useRef } from 'react'
import type { ThreadItem } from '../../protocol/items'

class Arrivals {
  private readonly arrived = new Set<string>()
  private known: Set<string> | null = null

  update(items: readonly ThreadItem[]): void {
    if (!this.known) {
      this.known = new Set(items.map((item) => item.id))
      return
    }
    this.takeFrom(items.toReversed(), (id) => this.arrived.add(id))
    this.takeFrom(items, () => undefined)
  }

  has(id: string): boolean {
    return this.arrived.has(id)
  }

  forget(isDrawn: (id: string) => boolean): void {
    for (const id of this.arrived) if (!isDrawn(id)) this.arrived.delete(id)
  }

  /** What is new stands at one end: beyond what was there before. */
  private takeFrom(items: readonly ThreadItem[], take: (id: string) => void): void {
    for (const { id } of items) {
      if (this.known?.has(id)) return
      this.known?.add(id)
      take(id)
    }
  }
}

/** An item arrives once: drawn again later, it is no longer new. */
export function useArrivals(
  items: readonly ThreadItem[],
  isDrawn: (id: string) => boolean,
): (id: string) => boolean {
  const arrivals = useRef<Arrivals | null>(null)
  arrivals.current ??= new Arrivals()
  arrivals.current.update(items)
  arrivals.current.forget(isDrawn)
  const { current } = arrivals
  return (id) => current.has(id)
}
