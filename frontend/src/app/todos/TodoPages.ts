/** Loads the pages of the place that is shown, as far as somebody looks; the store asks it to. */
import { reason } from '../api/client'
import type { TodoPage, TodoState } from '../api/contracts'
import type { Gestures } from './Gestures'
import { loaded, missingIn, nothingLoaded, rowsIn, type Stretch } from './listing'
import type { Query } from './query'
import type { TodoScreen } from './TodoScreen'
import * as api from './todoApi'
import { continued, forgotten, fresh, type Reading, reread, serverIndex } from './todoView'

const RETRY_MS = 3_000
/** Rows this far above and below what is looked at keep their content. */
const KEPT = 400
/** With more than this loaded, what is further away is let go. */
const LOADED_AT_MOST = 1_200

interface Wanted extends Stretch {
  readonly key: string
}

export class TodoPages {
  readonly #screen: TodoScreen
  readonly #gestures: Gestures
  readonly #failed: (message: string) => void
  readonly #wanted: Partial<Record<TodoState, Wanted>> = {}
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
      if (this.#screen.changes() !== before) this.readLater()
    } catch (error) {
      if (this.#shows(query)) this.#screen.loading({ state: 'failed', reason: reason(error) })
    }
  }

  /** Reads again what is on screen, after events may have been missed. */
  async refresh(): Promise<void> {
    const { query, load } = this.#screen.snapshot()
    if (load.state !== 'ready') return this.#refreshLoaded(query)
    if (this.#gestures.areUnanswered()) return this.readLater()
    const doneShown = this.#screen.snapshot().view.done !== null
    const before = this.#screen.changes()
    try {
      const open = query.shows === 'open' ? await this.#again(query, 'open') : null
      const done = doneShown ? await this.#again(query, 'done') : null
      if (!this.#shows(query)) return
      if (this.#screen.changes() !== before) return this.readLater()
      this.#keepOnly('open', open)
      this.#keepOnly('done', done)
      this.#screen.read((now) => reread(now, open, done))
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

  /** What is shown may not be true: it is read again once nothing is under way. */
  readLater(): void {
    this.#staleMeanwhile = true
    this.catchUp()
  }

  /** After the last gesture under way: what could not be read in between. */
  catchUp(): void {
    if (!this.#staleMeanwhile || this.#gestures.areUnanswered()) return
    this.#staleMeanwhile = false
    void this.refresh()
  }

  /** What is looked at and about as much around it as is loaded; the rest loads again when it is looked at. */
  async #again(query: Query, state: TodoState): Promise<Reading> {
    const listing = this.#screen.snapshot().view[state] ?? nothingLoaded
    const rows = Math.max(api.PAGE, Math.min(loaded(listing), api.LARGEST_PAGE))
    const start = beginning(this.#seen(query, state), { start: 0, end: listing.length }, rows)
    return { start, page: await api.pageAt(query, state, start, rows) }
  }

  /** Rows outside of what is read again are only let go: nobody has said that they are gone. */
  #keepOnly(state: TodoState, read: Reading | null): void {
    if (read === null) return
    const near = { start: read.start, end: read.start + read.page.data.length }
    if (read.page.has_more || read.start > 0) this.#screen.forget((view) => forgotten(view, state, near))
  }

  /** Makes sure that the rows of a stretch get loaded, wherever in the list it is. */
  async need(state: TodoState, seen: Stretch): Promise<void> {
    const { query } = this.#screen.snapshot()
    this.#wanted[state] = { ...seen, key: query.key }
    const running = `${state} ${query.key}`
    if (this.#loading.has(running)) return
    this.#loading.add(running)
    try {
      while (this.#shows(query)) {
        const missing = this.#missing(query, state)
        if (missing === null) break
        await this.#read(query, state, missing)
      }
    } catch (error) {
      this.#failed(reason(error))
    } finally {
      this.#loading.delete(running)
    }
  }

  idsIn(state: TodoState, stretch: Stretch): readonly string[] | Promise<readonly string[]> {
    const { query, view } = this.#screen.snapshot()
    const rows = rowsIn(view[state] ?? nothingLoaded, stretch)
    if (rows) return rows.map((todo) => todo.id)
    const offset = serverIndex(view, state, stretch.start)
    return api.idsAt(query, state, offset, serverIndex(view, state, stretch.end) - offset)
  }

  #seen(query: Query, state: TodoState): Stretch {
    const wanted = this.#wanted[state]
    return wanted?.key === query.key ? wanted : { start: 0, end: api.PAGE }
  }

  /** At most a page, of what is looked at and not loaded. */
  #missing(query: Query, state: TodoState): Stretch | null {
    const listing = this.#screen.snapshot().view[state]
    const seen = this.#seen(query, state)
    if (listing === null) return { start: 0, end: api.PAGE }
    const missing = missingIn(listing, seen)
    if (missing === null) return null
    const start = beginning(seen, missing, api.PAGE)
    return { start, end: Math.min(missing.end, start + api.PAGE) }
  }

  async #read(query: Query, state: TodoState, { start, end }: Stretch): Promise<void> {
    const before = this.#screen.changes()
    const offset = serverIndex(this.#screen.snapshot().view, state, start)
    const page = await api.pageAt(query, state, offset, end - start)
    if (!this.#shows(query)) return
    this.#screen.read((view) => continued(view, state, start, page))
    const isOld = this.#gestures.areUnanswered() || this.#screen.changes() !== before
    if (isOld) this.readLater()
    else this.#forgetFar(query, state)
  }

  #forgetFar(query: Query, state: TodoState): void {
    const { view } = this.#screen.snapshot()
    if (view.settling.size > 0 || loaded(view[state] ?? nothingLoaded) <= LOADED_AT_MOST) return
    const { start, end } = this.#seen(query, state)
    this.#screen.forget((now) => forgotten(now, state, { start: start - KEPT, end: end + KEPT }))
  }

  #shows(query: Query): boolean {
    return this.#screen.snapshot().query.key === query.key
  }
}

function freshDone(view: Parameters<typeof continued>[0], page: TodoPage) {
  const empty = { ...view, open: nothingLoaded, done: nothingLoaded, settling: new Set<string>() }
  return continued(empty, 'done', 0, page)
}

/** Where a page begins among `rows`: it goes on from what is loaded before or after it, or has what is looked at in its middle. */
function beginning(seen: Stretch, among: Stretch, size: number): number {
  const last = Math.max(among.start, among.end - size)
  if (among.start >= seen.start) return among.start
  if (among.end <= seen.end) return last
  const middle = Math.floor((seen.start + seen.end - size) / 2)
  return Math.min(Math.max(among.start, middle), last)
}
