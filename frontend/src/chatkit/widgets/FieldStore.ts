/**
 * Remembers what was typed or ticked in a widget's fields, over every redraw. A value stands until the
 * server sends another one for its field; while an action about it is under way, nothing replaces it.
 */

export type FieldValue = string | boolean

interface Entry {
  value: FieldValue
  /** What the server had sent when the value was changed here. */
  base: FieldValue
  pending: number
}

export class FieldStore {
  private readonly entries = new Map<string, Entry>()
  private readonly listeners = new Set<() => void>()
  private version = 0

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getVersion = (): number => this.version

  value<T extends FieldValue>(path: string, base: T): T {
    const entry = this.entries.get(path)
    return entry && (entry.pending > 0 || entry.base === base) ? (entry.value as T) : base
  }

  set(path: string, value: FieldValue, base: FieldValue): void {
    const pending = this.entries.get(path)?.pending ?? 0
    this.entries.set(path, { value, base, pending })
    this.changed()
  }

  /** Holds the value while an action about it runs. */
  hold(path: string): void {
    const entry = this.entries.get(path)
    if (entry) this.entries.set(path, { ...entry, pending: entry.pending + 1 })
  }

  /** Ends a hold; with the last one the server's value shows again, unless the action left it untouched. */
  release(path: string, outcome: 'answered' | 'untouched' | 'failed'): void {
    const entry = this.entries.get(path)
    if (!entry) return
    const pending = entry.pending - 1
    if (pending > 0 || outcome === 'untouched')
      this.entries.set(path, { ...entry, pending: Math.max(0, pending) })
    else this.entries.delete(path)
    this.changed()
  }

  /** Gives up a value that the server has taken, unless something else was typed meanwhile. */
  forget(path: string, value: FieldValue): void {
    const entry = this.entries.get(path)
    if (!entry || entry.value !== value || entry.pending > 0) return
    this.entries.delete(path)
    this.changed()
  }

  private changed(): void {
    this.version++
    for (const listener of [...this.listeners]) listener()
  }
}
