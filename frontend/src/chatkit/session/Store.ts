/** A value that can be watched; the session keeps its state in these and components subscribe to them. */

type Listener = () => void

export class Store<T> {
  private readonly listeners = new Set<Listener>()
  private scheduled = false

  constructor(private value: T) {}

  readonly get = (): T => this.value

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(value: T): void {
    if (Object.is(value, this.value)) return
    this.value = value
    this.notify()
  }

  update(change: (value: T) => T): void {
    this.set(change(this.value))
  }

  /** Like update, but watchers hear of it with the next frame: for what changes many times a frame. */
  updateSoon(change: (value: T) => T): void {
    const value = change(this.value)
    if (Object.is(value, this.value)) return
    this.value = value
    if (this.scheduled) return
    this.scheduled = true
    nextFrame(() => this.notify())
  }

  private notify(): void {
    this.scheduled = false
    for (const listener of [...this.listeners]) listener()
  }
}

/** A hidden document draws no frames, yet its text must go on. */
function nextFrame(callback: () => void): void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) setTimeout(callback, 50)
  else requestAnimationFrame(callback)
}
