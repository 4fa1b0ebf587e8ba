/** The todos of this window: answers every gesture at once, saves it, and takes it back with the reason if the server refuses. */
import { reason } from '../api/client'
import type { Todo, TodoPage, TodoState } from '../api/contracts'
import { text } from '../text'
import { blankTodo } from './blankTodo'
import { type Gesture, Gestures } from './Gestures'
import * as api from './todoApi'
import {
  added,
  completed,
  continued,
  fresh,
  gone,
  identified,
  known,
  noTodos,
  placed,
  renamed,
  reopened,
  reread,
  restored,
  settled,
  type TodoView,
} from './todoView'

export type Load =
  | { readonly state: 'loading' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string }

export interface Snapshot {
  readonly view: TodoView
  readonly load: Load
  /** The struck-through ones are on their way to the done list. */
  readonly leaving: boolean
}

export interface Notices {
  failed(message: string): void
  undoable(message: string, undo: () => void): void
  /** Undone by the undo key; the row itself offers it on screen. */
  quietlyUndoable(undo: () => void): void
}

/** How long a checked todo stays where it was. */
const SETTLE_MS = 1_600
/** The time of the movement to the done list, as in TodoRow.module.css. */
const LEAVE_MS = 160
/** After a refresh of a list scrolled further than this, the rest loads again when it is looked at. */
const REFRESH_AT_MOST = 1_000
const NEWCOMER_POSITION = Number.MAX_SAFE_INTEGER - 1_000_000

export class TodoStore {
  #snapshot: Snapshot = { view: noTodos, load: { state: 'loading' }, leaving: false }
  readonly #notices: Notices
  readonly #listeners = new Set<() => void>()
  readonly #gestures: Gestures
  readonly #rowKeys = new Map<string, string>()
  readonly #wanted: Record<TodoState, number> = { open: 0, done: 0 }
  readonly #loadingPages = new Set<TodoState>()
  #newcomers = 0
  #staleMeanwhile = false
  #settle: number | undefined

  constructor(notices: Notices) {
    this.#notices = notices
    this.#gestures = new Gestures({
      view: () => this.#snapshot.view,
      change: (step) => this.#change(step),
      failed: (message) => notices.failed(message),
    })
  }

  snapshot = (): Snapshot => this.#snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Stays the same when a todo just added gets its real id, so that its row is not drawn anew. */
  rowKey = (id: string): string => this.#rowKeys.get(id) ?? id

  /** Resolves when no todo is on its way to the server whose id is not known here yet. */
  whenAdded = (): Promise<void> => this.#gestures.whenAnswered(isStandIn)

  async load(first: Promise<TodoPage> = api.firstTodos()): Promise<void> {
    this.#publish({ load: { state: 'loading' } })
    try {
      const page = await first
      this.#publish({ view: fresh(this.#snapshot.view, page), load: { state: 'ready' } })
    } catch (error) {
      this.#publish({ load: { state: 'failed', reason: reason(error) } })
    }
  }

  /** Reads again what is on screen, after events may have been missed. */
  async refresh(): Promise<void> {
    if (this.#snapshot.load.state !== 'ready') return this.load()
    if (this.#gestures.areUnanswered()) {
      this.#staleMeanwhile = true
      return
    }
    const doneShown = this.#snapshot.view.done !== null
    try {
      const open = await this.#again('open')
      const done = doneShown ? await this.#again('done') : []
      if (this.#gestures.areUnanswered()) this.#staleMeanwhile = true
      else this.#change((view) => reread(view, open, doneShown ? done : null))
    } catch {
      // The connection is gone again; its return refreshes once more.
    }
  }

  #again(state: TodoState): Promise<TodoPage[]> {
    const rows = this.#snapshot.view[state]?.head.length ?? 0
    return api.firstPages(state, Math.min(rows, REFRESH_AT_MOST))
  }

  /** Makes sure that the row at `index` gets loaded; rows before it come along, pages are chained. */
  async need(state: TodoState, index: number): Promise<void> {
    this.#wanted[state] = index
    if (this.#loadingPages.has(state)) return
    this.#loadingPages.add(state)
    try {
      while (this.#isWanting(state)) await this.#nextPage(state)
    } catch (error) {
      this.#notices.failed(reason(error))
    } finally {
      this.#loadingPages.delete(state)
    }
  }

  #isWanting(state: TodoState): boolean {
    const listing = this.#snapshot.view[state]
    if (listing === null) return state === 'done'
    return listing.after !== null && listing.head.length <= this.#wanted[state]
  }

  async #nextPage(state: TodoState): Promise<void> {
    const after = this.#snapshot.view[state]?.after ?? null
    const far = this.#wanted[state] - (this.#snapshot.view[state]?.head.length ?? 0)
    const page = await api.todoPage(state, after, far > api.PAGE ? api.LARGEST_PAGE : api.PAGE)
    const sameList = (this.#snapshot.view[state]?.after ?? null) === after
    if (sameList) this.#change((view) => continued(view, state, page))
  }

  add(line: string): Promise<boolean> {
    const standIn = this.#standIn(line)
    return this.#do({
      id: standIn.id,
      show: (view) => added(view, standIn),
      save: async () => {
        const todo = await api.addTodo(line)
        this.#rowKeys.set(todo.id, standIn.id)
        this.#gestures.identify(standIn.id, todo.id)
        this.#change((view) => identified(view, standIn.id, todo))
        return todo
      },
      saved: placed,
      refused: text.failure.add,
    })
  }

  #standIn(title: string): Todo {
    this.#newcomers += 1
    return blankTodo(`${STAND_IN}${this.#newcomers}`, title.trim(), NEWCOMER_POSITION + this.#newcomers)
  }

  rename(id: string, title: string): Promise<boolean> {
    return this.#do({
      id,
      show: (view) => renamed(view, id, title),
      save: () => api.renameTodo(this.#gestures.idOf(id), title),
      saved: placed,
      refused: text.failure.rename,
    })
  }

  complete(id: string): Promise<boolean> {
    const now = new Date().toISOString()
    this.#settleLater()
    this.#notices.quietlyUndoable(() => void this.reopen(id))
    return this.#do({
      id,
      show: (view) => completed(view, id, now),
      save: () => api.setCompleted(this.#gestures.idOf(id), true),
      saved: placed,
      refused: text.failure.check,
    })
  }

  reopen(id: string): Promise<boolean> {
    return this.#do({
      id,
      show: (view) => reopened(view, id),
      save: () => api.setCompleted(this.#gestures.idOf(id), false),
      saved: placed,
      refused: text.failure.check,
    })
  }

  remove(id: string): Promise<boolean> {
    const todo = known(this.#snapshot.view, id)
    if (!todo) return Promise.resolve(false)
    this.#notices.undoable(text.undo.deleted(todo.title), () => void this.restore(todo))
    return this.#do({
      id,
      show: (view) => gone(view, id),
      save: () => api.deleteTodo(this.#gestures.idOf(id)),
      saved: (view, todo) => gone(view, todo.id),
      refused: text.failure.remove,
    })
  }

  restore(todo: Todo): Promise<boolean> {
    return this.#do({
      id: todo.id,
      show: (view) => restored(view, todo),
      save: () => api.restoreTodo(this.#gestures.idOf(todo.id)),
      saved: placed,
      refused: text.failure.restore,
    })
  }

  hideDone(): void {
    this.#change((view) => ({ ...view, done: null }))
  }

  /** While somebody points at the list nothing moves under the pointer: the struck-through ones wait. */
  settleLater = (): void => {
    if (this.#settle !== undefined && !this.#snapshot.leaving) this.#settleLater()
  }

  #settleLater(): void {
    clearTimeout(this.#settle)
    if (this.#snapshot.leaving) this.#publish({ leaving: false })
    this.#settle = window.setTimeout(() => this.#leave(), SETTLE_MS)
  }

  #leave(): void {
    this.#publish({ leaving: true })
    this.#settle = window.setTimeout(() => {
      this.#settle = undefined
      this.#publish({ view: settled(this.#snapshot.view), leaving: false })
    }, LEAVE_MS)
  }

  /** A change made elsewhere: the server's word on one todo, or null when it is gone. */
  heard(id: string, todo: Todo | null): void {
    if (this.#gestures.isUnanswered(id)) return
    if (todo === null) this.#change((view) => gone(view, id))
    else this.#change((view) => placed(view, todo))
    if (this.#snapshot.view.settling.size > 0 && this.#settle === undefined) this.#settleLater()
  }

  heardOfNew(todo: Todo): void {
    if (!this.#gestures.isUnanswered(todo.id)) this.#change((view) => added(view, todo))
  }

  knows(id: string): boolean {
    return known(this.#snapshot.view, id) !== undefined
  }

  recount(counts: TodoView['counts']): void {
    if (!this.#gestures.areUnanswered()) this.#change((view) => ({ ...view, counts }))
  }

  async #do(gesture: Gesture): Promise<boolean> {
    const accepted = await this.#gestures.run(gesture)
    this.#catchUp()
    return accepted
  }

  #catchUp(): void {
    if (!this.#staleMeanwhile || this.#gestures.areUnanswered()) return
    this.#staleMeanwhile = false
    void this.refresh()
  }

  #change(step: (view: TodoView) => TodoView): void {
    this.#publish({ view: step(this.#snapshot.view) })
  }

  #publish(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const STAND_IN = 'new:'

export function isStandIn(id: string): boolean {
  return id.startsWith(STAND_IN)
}
