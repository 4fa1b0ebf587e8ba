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
const RETRY_MS = 3_000

export class TodoPages {
  readonly #screen: TodoScreen
  readonly #gestures: Gestures
  readonly #failed: (message: string) => void
  readonly #wanted: Record<TodoState, number> = { open: 0, done: 0 }
  readonly #loading = new Set<string>()
  #staleMeanwhile = false
  #retry: number | undefined
  #first: { readonly key: string; readonly loaded: Promise<void> } | null = null

  constructor(screen: TodoScreen, gestures: Gestures, failed: (message: string) => void) {
    this.#screen = screen
    this.#gestures = gestures
    this.#failed = failed
  }

  async load(): Promise<void> {
    const { query } = this.#screen.snapshot()
    const loaded = this.#load(query)
    this.#first = { key: query.key, loaded }
    await loaded
    if (this.#first.loaded === loaded) this.#first = null
  }

  async #load(query: Query): Promise<void> {
    this.#screen.loading({ state: 'loading' })
    const before = this.#screen.changes()
    try {
      const page = await api.firstTodos(query)
      if (!this.#shows(query)) return
      this.#screen.read((view) => (query.shows === 'open' ? fresh(view, page) : freshDone(view, page)))
      this.#screen.loading({ state: 'ready' })
      if (this.#screen.changes() !== before) this.#readLater()
    } catch (error) {
      if (this.#shows(query)) this.#screen.loading({ state: 'failed', reason: reason(error) })
    }
  }

  /** Reads again what is on screen, after events may have been missed. */
  async refresh(): Promise<void> {
    const { query, load } = this.#screen.snapshot()
    if (load.state !== 'ready') return this.#refreshLoaded(query)
    if (this.#gestures.areUnanswered()) return this.#readLater()
    const doneShown = this.#screen.snapshot().view.done !== null
    const before = this.#screen.changes()
    try {
      const open = query.shows === 'open' ? await this.#again(query, 'open') : []
      const done = doneShown ? await this.#again(query, 'done') : []
      if (!this.#shows(query)) return
      if (this.#screen.changes() !== before) this.#readLater()
      else this.#screen.read((now) => reread(now, open, doneShown ? done : null))
    } catch {
      // The connection's return refreshes, but a busy or full disk refuses while the connection stays.
      this.#retry ??= window.setTimeout(() => this.#refreshAgain(), RETRY_MS)
    }
  }

  #refreshAgain(): void {
    this.#retry = undefined
    void this.refresh()
  }

  /** A page on its way may have been read before what is missed: it is waited for, then read again. */
  async #refreshLoaded(query: Query): Promise<void> {
    if (this.#first?.key !== query.key) return this.load()
    await this.#first.loaded
    if (this.#shows(query) && this.#screen.snapshot().load.state === 'ready') await this.refresh()
  }

  #readLater(): void {
    this.#staleMeanwhile = true
    this.catchUp()
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
    if (sameList && this.#shows(query)) this.#screen.read((view) => continued(view, state, page))
  }

  #shows(query: Query): boolean {
    return this.#screen.snapshot().query.key === query.key
  }
}

function freshDone(view: Parameters<typeof continued>[0], page: TodoPage) {
  return continued({ ...view, open: nothingLoaded, done: nothingLoaded, settling: new Set() }, 'done', page)
}
