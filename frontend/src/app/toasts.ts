/** The one message at the foot of the list (a failure, or a deletion with its undo). */
import type { Notices } from './todos/TodoStore'

export interface Toast {
  readonly id: number
  readonly tone: 'info' | 'failure'
  readonly message: string
  readonly undo: (() => void) | null
}

const STAYS_MS = 8_000

export class Toasts implements Notices {
  #toast: Toast | null = null
  #lastId = 0
  #timer: number | undefined
  readonly #listeners = new Set<() => void>()

  current = (): Toast | null => this.#toast

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  failed(message: string): void {
    this.#show('failure', message, null)
  }

  told(message: string): void {
    this.#show('info', message, null)
  }

  undoable(message: string, undo: () => void): void {
    this.#show('info', message, undo)
  }

  /** What the message offers to undo. */
  undo = (): void => {
    const undo = this.#toast?.undo
    this.dismiss()
    undo?.()
  }

  dismiss = (): void => {
    clearTimeout(this.#timer)
    this.#become(null)
  }

  /** While somebody reads or reaches for it, it stays. */
  hold = (): void => clearTimeout(this.#timer)

  release = (): void => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(this.dismiss, STAYS_MS)
  }

  #show(tone: Toast['tone'], message: string, undo: Toast['undo']): void {
    this.#lastId += 1
    this.#become({ id: this.#lastId, tone, message, undo })
    this.release()
  }

  #become(toast: Toast | null): void {
    this.#toast = toast
    for (const listener of this.#listeners) listener()
  }
}
