/** What the window knows of the todos, as an immutable value, and every step from one such value to the next. */
import type { Counts, Todo, TodoPage, TodoState } from '../api/contracts'
import {
  appended,
  find,
  firstPage,
  inserted,
  type Listing,
  nothingLoaded,
  replaced,
  without,
  withPage,
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

/** Open rows between the loaded ones: they have a place on screen but no content yet. */
export function missingOpen(view: TodoView): number {
  if (view.open.after === null) return 0
  const here = view.open.head.length + view.open.tail.length - view.settling.size
  return Math.max(1, view.counts.open - here)
}

export function missingDone(view: TodoView): number {
  if (view.done === null || view.done.after === null) return 0
  return Math.max(1, view.counts.done - view.settling.size - view.done.head.length)
}

/** What was added before the first page had come stays below it. */
export function fresh(view: TodoView, page: TodoPage): TodoView {
  const waiting = [...view.open.head, ...view.open.tail].filter(({ id }) => isStandIn(id))
  return waiting.reduce(added, { ...view, open: firstPage(page), counts: page.counts, settling: new Set() })
}

export function continued(view: TodoView, state: TodoState, page: TodoPage): TodoView {
  const listing = withPage((state === 'open' ? view.open : view.done) ?? nothingLoaded, page)
  return { ...view, [state]: listing, counts: page.counts }
}

/** Everything read again. Without `done` those are as they are: unfolded meanwhile, they are as fresh as the rest. */
export function reread(
  view: TodoView,
  open: readonly TodoPage[],
  done: readonly TodoPage[] | null,
): TodoView {
  const empty = { ...noTodos, rule: view.rule, done: done ? nothingLoaded : view.done }
  const withOpen = open.reduce((read, page) => continued(read, 'open', page), empty)
  return (done ?? []).reduce((read, page) => continued(read, 'done', page), withOpen)
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
  const leaving = [...view.open.head, ...view.open.tail].filter((todo) => view.settling.has(todo.id))
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
