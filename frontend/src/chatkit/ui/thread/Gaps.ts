/**
 * The gaps that stand for the items that are not drawn, each as tall as these are or are likely to be. The
 * one before the drawn items may be off by a drift, which keeps the view where it is. Used by the thread's scroll.
 */
import type { ItemSizes } from './ItemSizes'

export class Gaps {
  private readonly heights = new WeakMap<HTMLElement, number>()
  /** How much taller the gap before the drawn items is than what it stands for. */
  private drift = 0

  constructor(private readonly sizes: ItemSizes) {}

  /** Gives every gap its height; `start` is the first item that is drawn. */
  fill(list: HTMLElement, start: number): void {
    const main = mainGap(list, start)
    if (!main) this.drift = 0
    for (const gap of list.querySelectorAll<HTMLElement>(':scope > .ck-gap')) {
      const height = this.sizes.between(Number(gap.dataset.from), Number(gap.dataset.to))
      if (gap === main) this.drift = Math.max(this.drift, -height)
      this.set(gap, height + (gap === main ? this.drift : 0))
    }
  }

  /** Takes a movement out of the gap before it: setting the scroll would end a flick of the finger. */
  absorb(list: HTMLElement, start: number, moved: number): boolean {
    const gap = mainGap(list, start)
    const height = gap ? (this.heights.get(gap) ?? 0) - moved : -1
    if (!gap || height < 0) return false
    this.drift -= moved
    this.set(gap, height)
    return true
  }

  /** How far what stands at this height is from where the sizes say. */
  driftAt(height: number, start: number): number {
    return height >= this.sizes.top(start) + this.drift ? this.drift : 0
  }

  forgetDrift(): void {
    this.drift = 0
  }

  /** A style gives back a height of millions only roughly. */
  private set(gap: HTMLElement, height: number): void {
    if (this.heights.get(gap) === height) return
    this.heights.set(gap, height)
    gap.style.height = `${height}px`
  }
}

function mainGap(list: HTMLElement, start: number): HTMLElement | null {
  return list.querySelector(`:scope > .ck-gap[data-to="${start}"]`)
}
