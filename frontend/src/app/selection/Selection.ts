/** Which todos are selected together; rows change it, the bar of the selected acts on it. */

/** `index` was its row when it was chosen: where it stands if it is not loaded any more. */
export interface Anchor {
  readonly id: string
  readonly index: number | null
}

export class Selection {
  #ids: ReadonlySet<string> = new Set()
  /** Where a range starts. */
  #anchor: Anchor | null = null
  /** Begun with a held finger, which has no Ctrl key: until nothing is selected any more, a tap selects. */
  #byTouch = false
  readonly #listeners = new Set<() => void>()

  current = (): ReadonlySet<string> => this.#ids

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  anchor = (): Anchor | null => this.#anchor

  toggle(id: string, index: number | null = null): void {
    const ids = new Set(this.#ids)
    if (!ids.delete(id)) ids.add(id)
    this.#anchor = { id, index }
    this.#become(ids)
  }

  hold(id: string): void {
    this.#byTouch = true
    if (!this.#ids.has(id)) this.toggle(id)
  }

  /** A plain click or tap while others are selected. */
  press(id: string, index: number | null = null): void {
    if (this.#byTouch) this.toggle(id, index)
    else this.clear()
  }

  /** All of a range, beside those selected already. */
  add(range: readonly string[]): void {
    this.#become(new Set([...this.#ids, ...range]))
  }

  /** The row that the next range starts from, without selecting it. */
  startAt(id: string, index: number | null = null): void {
    if (this.#ids.size === 0) this.#anchor = { id, index }
  }

  all(rows: readonly string[]): void {
    this.#become(new Set(rows))
  }

  keepOnly(present: (id: string) => boolean): void {
    const kept = [...this.#ids].filter(present)
    if (kept.length < this.#ids.size) this.#become(new Set(kept))
  }

  /** A todo that was selected before the server had named it. */
  rename(id: string, named: string): void {
    if (this.#anchor?.id === id) this.#anchor = { ...this.#anchor, id: named }
    if (this.#ids.has(id)) this.#become(new Set([...this.#ids].map((each) => (each === id ? named : each))))
  }

  clear = (): void => {
    this.#anchor = null
    if (this.#ids.size > 0) this.#become(new Set())
  }

  #become(ids: ReadonlySet<string>): void {
    this.#ids = ids
    if (ids.size === 0) this.#byTouch = false
    for (const listener of this.#listeners) listener()
  }
}
