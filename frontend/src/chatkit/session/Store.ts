/** A value that can be watched; the session keeps its state in these and components subscribe to them. */

type Listener = () => void

export class Store<T> {
  private readonly listeners = new Set<Listener>()
  private scheduled = false
  /** A change that waits until somebody looks. */
  private late: ((value: T) => T) | null = null

  constructor(private value: T) {}

  readonly get = (): T => {
    const { late } = this
    if (late) {
      this.late = null
      this.value = late(this.value)
    }
    return this.value
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(value: T): void {
    if (Object.is(value, this.get())) return
    this.value = value
    this.notify()
  }

  update(change: (value: T) => T): void {
    this.set(change(this.get()))
  }

  /**
   * Changes the value when it is next looked at, and has watchers look with the next frame: for what changes
   * many times a frame. A change that still waits is replaced: this one stands for both.
   */
  protected updateLate(change: (value: T) => T): void {
    this.late = change
    if (this.scheduled) return
    this.scheduled = true
    nextFrame(() => {
      // A change that could not wait has told the watchers already.
      if (this.scheduled) this.notify()
    })
  }

  private notify(): void {
    this.scheduled = false
    for (const listener of [...this.listeners]) listener()
  }
}

const HIDDEN_FRAME_MS = 100

/** With the next frame, or soon: a hidden document draws none, yet its text must go on. */
function nextFrame(callback: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') {
    setTimeout(callback, HIDDEN_FRAME_MS)
    return
  }
  let called = false
  const once = () => {
    if (called) return
    called = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    callback()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, HIDDEN_FRAME_MS)
}
