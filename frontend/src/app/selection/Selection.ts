/** Which todos are selected together; rows change it, the bar of the selected acts on it. */

export class Selection {
  #ids: ReadonlySet<string> = new Set()
  /** Where a range starts. */
  #anchor: string | null = null
  /** Begun with a held finger, which has no Ctrl key: until nothing is selected any more, a tap selects. */
  #byTouch = false
  readonly #listeners = new Set<() => void>()

  current = (): ReadonlySet<string> => this.#ids

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  toggle(id: string): void {
    const ids = new Set(this.#ids)
    if (!ids.delete(id)) ids.add(id)
    this.#anchor = id
    this.#become(ids)
  }

  hold(id: string): void {
    this.#byTouch = true
    if (!this.#ids.has(id)) this.toggle(id)
  }

  /** A plain click or tap while others are selected. */
  press(id: string): void {
    if (this.#byTouch) this.toggle(id)
    else this.clear()
  }

  /** From where the selection began to `id`, as the rows stand. */
  extendTo(id: string, rows: readonly string[]): void {
    const from = rows.indexOf(this.#anchor ?? id)
    const to = rows.indexOf(id)
    if (to < 0) return
    const start = from < 0 ? to : from
    this.#become(new Set([...this.#ids, ...rows.slice(Math.min(start, to), Math.max(start, to) + 1)]))
  }

  /** The row that the next range starts from, without selecting it. */
  startAt(id: string): void {
    if (this.#ids.size === 0) this.#anchor = id
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
    if (this.#anchor === id) this.#anchor = named
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
