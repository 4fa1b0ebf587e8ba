/** Watches how tall the drawn items are; used by the thread's scroll. */

export class Heights {
  private readonly watched = new Set<Element>()
  private readonly observer: ResizeObserver

  constructor(
    private readonly take: (id: string, height: number) => void,
    onChange: () => void,
  ) {
    this.observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        const { item } = (target as HTMLElement).dataset
        const height = borderBoxSize[0]?.blockSize
        if (item && height !== undefined) this.take(item, height)
      }
      onChange()
    })
  }

  /** What is not an item and matters, too: the view, and what stands below the items. */
  watch(...elements: Element[]): void {
    for (const element of elements) this.observer.observe(element)
  }

  /** Follows the items that are drawn now; new ones are measured at once. */
  follow(list: Element): void {
    const present = new Set<Element>(list.querySelectorAll(':scope > [data-item]'))
    for (const gone of this.watched) {
      if (present.has(gone)) continue
      this.observer.unobserve(gone)
      this.watched.delete(gone)
    }
    for (const element of present) {
      if (this.watched.has(element)) continue
      this.watched.add(element)
      this.observer.observe(element)
      const { item } = (element as HTMLElement).dataset
      if (item) this.take(item, element.getBoundingClientRect().height)
    }
  }

  close(): void {
    this.observer.disconnect()
  }
}
