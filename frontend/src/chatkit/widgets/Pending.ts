/** Keeps which components of a widget have an action under way; they watch it each for itself. */

export class Pending {
  private readonly counts = new Map<string, number>()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  has(place: string): boolean {
    return this.counts.has(place)
  }

  begin(place: string): void {
    this.counts.set(place, (this.counts.get(place) ?? 0) + 1)
    this.changed()
  }

  end(place: string): void {
    const left = (this.counts.get(place) ?? 0) - 1
    if (left > 0) this.counts.set(place, left)
    else this.counts.delete(place)
    this.changed()
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener()
  }
}
