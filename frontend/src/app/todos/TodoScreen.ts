/** What the window shows of one place's todos, and what it remembers of the places shown before; the store changes it. */
import type { Query } from './query'
import { forgotten, noTodos, settled, shownIn, type TodoView } from './todoView'

export type Load =
  | { readonly state: 'loading' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string }

export interface Snapshot {
  readonly query: Query
  readonly view: TodoView
  readonly load: Load
  /** The struck-through ones are on their way to the done list. */
  readonly leaving: boolean
}

/** How long a checked todo stays where it was. */
const SETTLE_MS = 1_600
/** The time of the movement to the done list, as in TodoRow.module.css. */
const LEAVE_MS = 160
/** Places that open at once when they are gone back to. */
const REMEMBERED = 8
/** Of each, so many rows. */
const ROWS_REMEMBERED = 500

export class TodoScreen {
  #snapshot: Snapshot
  readonly #listeners = new Set<() => void>()
  readonly #remembered = new Map<string, TodoView>()
  #settle: number | undefined
  #changes = 0

  /** Told which todos still belong to what is shown, whenever some may not. */
  whenLeft: (stays: (id: string) => boolean) => void = () => undefined

  constructor(query: Query) {
    this.#snapshot = { query, view: { ...noTodos, rule: query }, load: { state: 'loading' }, leaving: false }
  }

  snapshot = (): Snapshot => this.#snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Shows another place: as it was last seen, if that is remembered. */
  turnTo(query: Query): void {
    this.#remember()
    this.#forgetSettling()
    const view = this.#remembered.get(query.key)
    this.#publish({
      query,
      view: view ? { ...view, rule: query } : { ...noTodos, rule: query },
      load: { state: view ? 'ready' : 'loading' },
      leaving: false,
    })
    const now = this.#snapshot.view
    const shown = once(() => shownIn(now))
    this.whenLeft((id) => shown().has(id))
  }

  loading = (load: Load): void => this.#publish({ load })

  /** How many changes there were: what was asked for before the last of them may be older than what is shown. */
  changes = (): number => this.#changes

  change = (step: (view: TodoView) => TodoView): void => {
    this.#changes += 1
    this.read(step)
  }

  /** What the server has of the place, which is no change to it. */
  read(step: (view: TodoView) => TodoView): void {
    this.#show(step(this.#snapshot.view))
  }

  /** Lets the content of rows go which nobody looks at: they are still there. */
  forget(step: (view: TodoView) => TodoView): void {
    this.#publish({ view: step(this.#snapshot.view) })
  }

  #show(view: TodoView, change: Partial<Snapshot> = {}): void {
    const { view: before } = this.#snapshot
    this.#publish({ ...change, view })
    const was = once(() => shownIn(before))
    const is = once(() => shownIn(view))
    this.whenLeft((id) => is().has(id) || !was().has(id))
  }

  /** While somebody points at the list nothing moves under the pointer: the struck-through ones wait. */
  settleLater = (): void => {
    if (this.#settle !== undefined && !this.#snapshot.leaving) this.settleSoon()
  }

  settleSoon(): void {
    clearTimeout(this.#settle)
    if (this.#snapshot.leaving) this.#publish({ leaving: false })
    this.#settle = window.setTimeout(() => this.#leave(), SETTLE_MS)
  }

  settleHeard(): void {
    if (this.#snapshot.view.settling.size > 0 && this.#settle === undefined) this.settleSoon()
  }

  #leave(): void {
    this.#publish({ leaving: true })
    this.#settle = window.setTimeout(() => {
      this.#settle = undefined
      this.#show(settled(this.#snapshot.view), { leaving: false })
    }, LEAVE_MS)
  }

  #forgetSettling(): void {
    clearTimeout(this.#settle)
    this.#settle = undefined
  }

  #remember(): void {
    const { query, view, load } = this.#snapshot
    this.#remembered.delete(query.key)
    if (load.state !== 'ready') return
    const seen = settled({ ...view, done: query.shows === 'done' ? view.done : null })
    this.#remembered.set(query.key, forgotten(seen, query.shows, { start: 0, end: ROWS_REMEMBERED }))
    const oldest = this.#remembered.keys().next().value
    if (this.#remembered.size > REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest)
  }

  #publish(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
