/** What the window knows of the todos, as an immutable value, and every step from one such value to the next. */
import type { Counts, Todo, TodoPage, TodoState } from '../api/contracts'
import {
  appended,
  find,
  inserted,
  isWhole,
  type Listing,
  nothingLoaded,
  only,
  replaced,
  type Stretch,
  todosOf,
  without,
  withStretch,
} from './listing'
import { byPosition, latestFirst } from './order'
import type { Query } from './query'
import { isStandIn } from './standIn'

/** Of a query, what the list needs to keep itself in order. */
export type Rule = Pick<Query, 'order' | 'doneOrder' | 'isManual' | 'isTrash' | 'belongs'>

const everything: Rule = {
  order: byPosition,
  doneOrder: latestFirst,
  isManual: true,
  isTrash: false,
  belongs: () => true,
}

export interface TodoView {
  readonly rule: Rule
  readonly open: Listing
  /** null until somebody unfolds the done ones. */
  readonly done: Listing | null
  readonly counts: Counts
  /** Done just now and still standing among the open ones, struck through. */
  readonly settling: ReadonlySet<string>
}

export const noTodos: TodoView = {
  rule: everything,
  open: nothingLoaded,
  done: null,
  counts: { open: 0, done: 0 },
  settling: new Set(),
}

export function known(view: TodoView, id: string): Todo | undefined {
  return find(view.open, id) ?? (view.done ? find(view.done, id) : undefined)
}

/** Whether every row is loaded: then a todo that is not known here is not here. */
export function isAllLoaded({ open, done }: TodoView): boolean {
  return isWhole(open) && (done === null || isWhole(done))
}

/** Those of the todos that are loaded here. */
export function here(view: TodoView, ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids
  const shown = shownIn(view)
  return ids.filter((id) => shown.has(id))
}

export function shownIn({ open, done }: TodoView): ReadonlySet<string> {
  return new Set([...todosOf(open), ...todosOf(done ?? nothingLoaded)].map((todo) => todo.id))
}

/** What was added before the first page had come stays below it. */
export function fresh(view: TodoView, page: TodoPage): TodoView {
  const waiting = todosOf(view.open).filter(({ id }) => isStandIn(id))
  const empty = { ...view, open: nothingLoaded, settling: new Set<string>() }
  return waiting.reduce(added, continued(empty, 'open', 0, page))
}

/** With a page that begins at the row `start`. */
export function continued(view: TodoView, state: TodoState, start: number, page: TodoPage): TodoView {
  const listing = view[state] ?? nothingLoaded
  const end = start + page.data.length
  if (!page.has_more) {
    const rest = afterwards(view, listing, end)
    const todos = [...page.data, ...rest]
    const all = withStretch(listing, start, todos, start + todos.length)
    return { ...view, [state]: all, counts: page.counts }
  }
  const own = state === 'open' ? todosOf(listing).filter(isOnlyHere(view)).length : -view.settling.size
  const length = Math.max(page.counts[state] + own, end + 1)
  return { ...view, [state]: withStretch(listing, start, page.data, length), counts: page.counts }
}

/** After the last row that the server has: what it does not have there, or not yet. */
function afterwards(view: TodoView, listing: Listing, end: number): readonly Todo[] {
  return listing.runs
    .flatMap((run) => run.todos.filter((_, index) => run.start + index >= end))
    .filter(isOnlyHere(view))
}

const isOnlyHere = (view: TodoView) => (todo: Todo) => isStandIn(todo.id) || view.settling.has(todo.id)

/** A page and the row that it begins at. */
export interface Reading {
  readonly start: number
  readonly page: TodoPage
}

/** Everything read again. Without `done` those are as they are: unfolded meanwhile, they are as fresh as the rest. */
export function reread(view: TodoView, open: Reading | null, done: Reading | null): TodoView {
  const empty = { ...noTodos, rule: view.rule, done: done ? nothingLoaded : view.done }
  const withOpen = open ? continued(empty, 'open', open.start, open.page) : empty
  return done ? continued(withOpen, 'done', done.start, done.page) : withOpen
}

/** How the server counts a row that is shown at `index`: what is struck through here is no open one there. */
export function serverIndex(view: TodoView, state: TodoState, index: number): number {
  if (state === 'done') return index
  const before = ({ start, todos }: Listing['runs'][number]) =>
    todos.slice(0, Math.max(0, index - start)).filter(isOnlyHere(view)).length
  return index - view.open.runs.reduce((passed, run) => passed + before(run), 0)
}

/** Without the content of rows far from what is looked at. */
export function forgotten(view: TodoView, state: TodoState, near: Stretch): TodoView {
  const listing = view[state]
  return listing ? { ...view, [state]: only(listing, near) } : view
}

export function completed(view: TodoView, id: string, at: string): TodoView {
  const todo = find(view.open, id)
  if (!todo || todo.completed_at !== null) return view
  return {
    ...view,
    open: replaced(view.open, id, { ...todo, completed_at: at }),
    counts: moved(view.counts, 'open', 'done'),
    settling: new Set([...view.settling, id]),
  }
}

export function reopened(view: TodoView, id: string): TodoView {
  const todo = known(view, id)
  if (!todo || todo.completed_at === null) return view
  return placed(view, { ...todo, completed_at: null })
}

/** Todos that are shown, as somebody has just changed them. */
export function changed(view: TodoView, ids: readonly string[], change: (todo: Todo) => Todo): TodoView {
  return ids.reduce((step, id) => {
    const todo = known(step, id)
    return todo ? placed(step, change(todo)) : step
  }, view)
}

/** The server's word on one todo: in its place, whichever it was in before; gone if it belongs here no more. */
export function placed(view: TodoView, todo: Todo): TodoView {
  if (!view.rule.belongs(todo)) return gone(view, todo.id)
  const before = known(view, todo.id)
  const from = before ? stateOf(view, before) : null
  const to = stateOf(view, todo)
  const counted = { ...view, counts: moved(view.counts, from, to) }
  const whole = todo.parts === undefined && before?.parts ? { ...todo, parts: before.parts } : todo
  return to === 'open' ? placedOpen(counted, whole) : placedDone(counted, whole)
}

function placedOpen(view: TodoView, todo: Todo): TodoView {
  const settling = lacking(view.settling, todo.id)
  const here = find(view.open, todo.id)
  const { order } = view.rule
  if (here && order(here, todo) === 0) return { ...view, settling, open: replaced(view.open, todo.id, todo) }
  return {
    ...dropped(view, todo.id),
    settling,
    open: inserted(without(view.open, new Set([todo.id])), todo, order),
  }
}

function placedDone(view: TodoView, todo: Todo): TodoView {
  if (find(view.open, todo.id)) {
    const settling = new Set([...view.settling, todo.id])
    return { ...view, settling, open: replaced(view.open, todo.id, todo) }
  }
  const rest = dropped(view, todo.id)
  return { ...rest, done: rest.done && inserted(rest.done, todo, view.rule.doneOrder) }
}

export function added(view: TodoView, todo: Todo): TodoView {
  if (known(view, todo.id) || !view.rule.belongs(todo)) return placed(view, todo)
  const { order, isManual } = view.rule
  const counts = moved(view.counts, null, 'open')
  const open = isManual ? appended(view.open, todo, order) : inserted(view.open, todo, order)
  return { ...view, counts, open }
}

export function restored(view: TodoView, todo: Todo): TodoView {
  return placed(view, todo)
}

/** `standIn`, shown until the server had answered, gets the id it answered with; what was done since to what its `line` said stays. */
export function identified(view: TodoView, standIn: string, line: string, todo: Todo): TodoView {
  if (known(view, todo.id)) return gone(view, standIn)
  const shown = known(view, standIn)
  if (!shown) return view
  const settling = view.settling.has(standIn)
    ? new Set([...lacking(view.settling, standIn), todo.id])
    : view.settling
  const title = shown.title === line ? todo.title : shown.title
  const swap = { ...todo, title, completed_at: shown.completed_at }
  return view.rule.belongs(todo) ? { ...swapped(view, standIn, swap), settling } : gone(view, standIn)
}

export function gone(view: TodoView, id: string): TodoView {
  const before = known(view, id)
  if (!before) return view
  const settling = lacking(view.settling, id)
  return { ...dropped(view, id), settling, counts: moved(view.counts, stateOf(view, before), null) }
}

/** The ones struck through long enough slide to the done list. */
export function settled(view: TodoView): TodoView {
  if (view.settling.size === 0) return view
  const leaving = todosOf(view.open).filter((todo) => view.settling.has(todo.id))
  const open = without(view.open, view.settling)
  const done =
    view.done && leaving.reduce((list, todo) => inserted(list, todo, view.rule.doneOrder), view.done)
  return { ...view, open, done, settling: new Set() }
}

function swapped(view: TodoView, id: string, todo: Todo): TodoView {
  return { ...view, open: replaced(view.open, id, todo), done: view.done && replaced(view.done, id, todo) }
}

function dropped(view: TodoView, id: string): TodoView {
  const ids = new Set([id])
  return { ...view, open: without(view.open, ids), done: view.done && without(view.done, ids) }
}

/** In the trash a todo is neither: there is one list. */
function stateOf(view: TodoView, todo: Todo): TodoState {
  return todo.completed_at === null || view.rule.isTrash ? 'open' : 'done'
}

function moved(counts: Counts, from: TodoState | null, to: TodoState | null): Counts {
  const change = (state: TodoState) => Number(to === state) - Number(from === state)
  return { open: Math.max(0, counts.open + change('open')), done: Math.max(0, counts.done + change('done')) }
}

function lacking(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((other) => other !== id))
}
