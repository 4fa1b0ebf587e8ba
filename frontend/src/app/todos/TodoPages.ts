/** Loads the pages of the place that is shown, as far as somebody looks; the store asks it to. */
import { reason } from '../api/client'
import type { TodoPage, TodoState } from '../api/contracts'
import type { Gestures } from './Gestures'
import { nothingLoaded } from './listing'
import type { Query } from './query'
import type { TodoScreen } from './TodoScreen'
import * as api from './todoApi'
import { continued, fresh, reread } from './todoView'

/** After a refresh of a list scrolled further than this, the rest loads again when it is looked at. */
const REFRESH_AT_MOST = 1_000

export class TodoPages {
  readonly #screen: TodoScreen
  readonly #gestures: Gestures
  readonly #failed: (message: string) => void
  readonly #wanted: Record<TodoState, number> = { open: 0, done: 0 }
  readonly #loading = new Set<string>()
  #staleMeanwhile = false

  constructor(screen: TodoScreen, gestures: Gestures, failed: (message: string) => void) {
    this.#screen = screen
    this.#gestures = gestures
    this.#failed = failed
  }

  async load(): Promise<void> {
    const { query } = this.#screen.snapshot()
    this.#screen.loading({ state: 'loading' })
    try {
      const page = await api.firstTodos(query)
      if (!this.#shows(query)) return
      this.#screen.change((view) => (query.shows === 'open' ? fresh(view, page) : freshDone(view, page)))
      this.#screen.loading({ state: 'ready' })
    } catch (error) {
      if (this.#shows(query)) this.#screen.loading({ state: 'failed', reason: reason(error) })
    }
  }

  /** Reads again what is on screen, after events may have been missed. */
  async refresh(): Promise<void> {
    const { query, load, view } = this.#screen.snapshot()
    if (load.state !== 'ready') return this.load()
    if (this.#gestures.areUnanswered()) {
      this.#staleMeanwhile = true
      return
    }
    const doneShown = view.done !== null
    try {
      const open = query.shows === 'open' ? await this.#again(query, 'open') : []
      const done = doneShown ? await this.#again(query, 'done') : []
      if (!this.#shows(query)) return
      if (this.#gestures.areUnanswered()) this.#staleMeanwhile = true
      else this.#screen.change((now) => reread(now, open, doneShown ? done : null))
    } catch {
      // The connection is gone again; its return refreshes once more.
    }
  }

  /** After the last gesture under way: what could not be read in between. */
  catchUp(): void {
    if (!this.#staleMeanwhile || this.#gestures.areUnanswered()) return
    this.#staleMeanwhile = false
    void this.refresh()
  }

  #again(query: Query, state: TodoState): Promise<TodoPage[]> {
    const rows = this.#screen.snapshot().view[state]?.head.length ?? 0
    return api.firstPages(query, state, Math.min(rows, REFRESH_AT_MOST))
  }

  /** Makes sure that the row at `index` gets loaded; rows before it come along, pages are chained. */
  async need(state: TodoState, index: number): Promise<void> {
    const { query } = this.#screen.snapshot()
    this.#wanted[state] = index
    const running = `${state} ${query.key}`
    if (this.#loading.has(running)) return
    this.#loading.add(running)
    try {
      while (this.#shows(query) && this.#isWanting(state)) await this.#nextPage(query, state)
    } catch (error) {
      this.#failed(reason(error))
    } finally {
      this.#loading.delete(running)
    }
  }

  #isWanting(state: TodoState): boolean {
    const listing = this.#screen.snapshot().view[state]
    if (listing === null) return state === 'done'
    return listing.after !== null && listing.head.length <= this.#wanted[state]
  }

  async #nextPage(query: Query, state: TodoState): Promise<void> {
    const listing = this.#screen.snapshot().view[state] ?? nothingLoaded
    const far = this.#wanted[state] - listing.head.length
    const page = await api.todoPage(query, state, listing.after, far > api.PAGE ? api.LARGEST_PAGE : api.PAGE)
    const sameList = (this.#screen.snapshot().view[state] ?? nothingLoaded).after === listing.after
    if (sameList && this.#shows(query)) this.#screen.change((view) => continued(view, state, page))
  }

  #shows(query: Query): boolean {
    return this.#screen.snapshot().query.key === query.key
  }
}

function freshDone(view: Parameters<typeof continued>[0], page: TodoPage) {
  return continued({ ...view, open: nothingLoaded, done: nothingLoaded, settling: new Set() }, 'done', page)
}
