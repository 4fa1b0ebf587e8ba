/** What the window remembers of its own looks (widths, folds, drafts, the open thread), kept by the server. */
import { useCallback, useSyncExternalStore } from 'react'
import { request, saveInParting } from './api/client'

const SETTLE_MS = 400
const RETRY_MS = 5_000

export class ViewState {
  readonly #values = new Map<string, unknown>()
  readonly #unsaved = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(saved: Readonly<Record<string, unknown>>) {
    for (const [key, value] of Object.entries(saved)) this.#values.set(key, value)
  }

  get = (key: string): unknown => this.#values.get(key)

  set(key: string, value: unknown): void {
    if (Object.is(this.#values.get(key), value)) return
    this.#values.set(key, value)
    this.#unsaved.add(key)
    this.#saveIn(SETTLE_MS)
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** For `pagehide`: what is not saved yet goes out with requests that outlive the page. */
  flush(): void {
    for (const key of this.#unsaved) saveInParting(address(key), { value: this.#values.get(key) ?? null })
    this.#unsaved.clear()
  }

  #saveIn(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), delay)
  }

  async #save(): Promise<void> {
    const keys = [...this.#unsaved]
    this.#unsaved.clear()
    await Promise.all(keys.map((key) => this.#saveOne(key)))
  }

  async #saveOne(key: string): Promise<void> {
    try {
      await request('PUT', address(key), { value: this.#values.get(key) ?? null })
    } catch {
      this.#unsaved.add(key)
      this.#saveIn(RETRY_MS)
    }
  }
}

function address(key: string): string {
  return `/api/view-state/${encodeURIComponent(key)}`
}

/** A remembered value; anything of another type than `initial` counts as not remembered. */
export function useRemembered<T extends string | number | boolean>(
  state: ViewState,
  key: string,
  initial: T,
): [T, (value: T) => void] {
  const value = useSyncExternalStore(state.subscribe, () => state.get(key))
  const set = useCallback((next: T) => state.set(key, next), [state, key])
  return [typeof value === typeof initial ? (value as T) : initial, set]
}
