/** Knows how tall each item of a thread is, or how tall it will likely be, and where it stands; used by the thread's scroll. */
import type { ThreadItem } from '../../protocol/items'
import { likelyHeight } from './likelyHeight'

export class ItemSizes {
  private items: readonly ThreadItem[] = []
  private readonly places = new Map<string, number>()
  private readonly measured = new Map<string, number>()
  /** Where each item begins; one more than there are items. */
  private tops = new Float64Array(1)
  /** From here on `tops` is out of date. */
  private valid = 0
  private width = 640

  get count(): number {
    return this.items.length
  }

  setItems(items: readonly ThreadItem[]): void {
    if (items === this.items) return
    const same = sharedLength(items, this.items)
    for (const item of this.items.slice(same)) this.places.delete(item.id)
    for (let index = same; index < items.length; index++) {
      const item = items[index]
      if (item) this.places.set(item.id, index)
    }
    this.items = items
    this.valid = Math.min(this.valid, same)
  }

  setWidth(width: number): void {
    if (Math.abs(width - this.width) < 1) return
    this.width = width
    this.valid = 0
  }

  /** Takes what was measured; says whether it is news. */
  measure(id: string, height: number): boolean {
    const known = this.measured.get(id)
    if (known !== undefined && Math.abs(known - height) < 0.25) return false
    this.measured.set(id, height)
    this.valid = Math.min(this.valid, this.places.get(id) ?? this.valid)
    return true
  }

  place(id: string): number | undefined {
    return this.places.get(id)
  }

  id(index: number): string | null {
    return this.items[index]?.id ?? null
  }

  /** Where the item with this index begins, counted from the first one's beginning. */
  top(index: number): number {
    this.bring(Math.min(index, this.count))
    return this.tops[Math.max(0, Math.min(index, this.count))] ?? 0
  }

  /** The height of the items from one index up to, and without, another. */
  between(from: number, to: number): number {
    return this.top(to) - this.top(from)
  }

  /** The index of the item that stands at this height. */
  at(height: number): number {
    this.bring(this.count)
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.tops[middle] ?? 0) <= height) low = middle
      else high = middle - 1
    }
    return Math.max(0, low)
  }

  private bring(upTo: number): void {
    if (this.valid >= upTo) return
    if (this.tops.length < this.count + 1) this.tops = grown(this.tops, this.count + 1)
    for (let index = this.valid; index < upTo; index++) {
      const item = this.items[index]
      const height = item ? (this.measured.get(item.id) ?? likelyHeight(item, this.width)) : 0
      this.tops[index + 1] = (this.tops[index] ?? 0) + height
    }
    this.valid = upTo
  }
}

function sharedLength(left: readonly unknown[], right: readonly unknown[]): number {
  const most = Math.min(left.length, right.length)
  let length = 0
  while (length < most && left[length] === right[length]) length++
  return length
}

function grown(tops: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(length, tops.length * 2))
  larger.set(tops)
  return larger
}
