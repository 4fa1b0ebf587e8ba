/** The loaded stretches of one list of todos, as an immutable value; every other row has a place but no content yet. */
import type { Todo } from '../api/contracts'
import type { Order } from './order'

/** Loaded rows that follow one another. */
export interface Run {
  readonly start: number
  readonly todos: readonly Todo[]
}

export interface Listing {
  /** In their order, with rows that are not loaded between any two. */
  readonly runs: readonly Run[]
  /** Of the whole list, loaded or not. */
  readonly length: number
}

/** From one row up to another, which is no more of it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

type Row = readonly [index: number, todo: Todo]

export const nothingLoaded: Listing = { runs: [], length: 0 }

export const todosOf = ({ runs }: Listing): Todo[] => runs.flatMap((run) => run.todos)

export const loaded = ({ runs }: Listing): number => runs.reduce((rows, run) => rows + run.todos.length, 0)

export const isWhole = (listing: Listing): boolean => loaded(listing) === listing.length

export function rowAt({ runs }: Listing, index: number): Todo | undefined {
  const run = runs.findLast(({ start }) => start <= index)
  return run?.todos[index - run.start]
}

export function find({ runs }: Listing, id: string): Todo | undefined {
  for (const { todos } of runs) {
    const found = todos.find((todo) => todo.id === id)
    if (found) return found
  }
  return undefined
}

/** Null where it is not loaded. */
export function indexOf({ runs }: Listing, id: string): number | null {
  for (const { start, todos } of runs) {
    const at = todos.findIndex((todo) => todo.id === id)
    if (at >= 0) return start + at
  }
  return null
}

/** All rows of a stretch; null when some are not loaded. */
export function rowsIn({ runs }: Listing, { start, end }: Stretch): readonly Todo[] | null {
  const run = runs.find((each) => each.start <= start && each.start + each.todos.length >= end)
  return run?.todos.slice(start - run.start, end - run.start) ?? null
}

/** The first stretch without loaded rows that reaches into the one looked at. */
export function missingIn({ runs, length }: Listing, seen: Stretch): Stretch | null {
  let start = 0
  for (const run of [...runs, { start: length, todos: [] }]) {
    if (Math.max(start, seen.start) < Math.min(run.start, seen.end)) return { start, end: run.start }
    start = run.start + run.todos.length
  }
  return null
}

/** With `todos` from the place `start` on, wherever any of them stood before. */
export function withStretch(
  listing: Listing,
  start: number,
  todos: readonly Todo[],
  length: number,
): Listing {
  const arrived = new Set(todos.map((todo) => todo.id))
  const end = start + todos.length
  const others = rowsOf(listing).filter(
    ([index, { id }]) => index < length && (index < start || index >= end) && !arrived.has(id),
  )
  const before = others.filter(([index]) => index < start)
  const read = todos.map((todo, index): Row => [start + index, todo])
  return joined([...before, ...read, ...others.slice(before.length)], length)
}

/** Without the content of the rows outside of a stretch, which keep their places. */
export function only(listing: Listing, { start, end }: Stretch): Listing {
  return joined(
    rowsOf(listing).filter(([index]) => index >= start && index < end),
    listing.length,
  )
}

export function without(listing: Listing, ids: ReadonlySet<string>): Listing {
  let passed = 0
  const rows = rowsOf(listing).flatMap(([index, todo]): Row[] => {
    if (!ids.has(todo.id)) return [[index - passed, todo]]
    passed += 1
    return []
  })
  return passed === 0 ? listing : joined(rows, listing.length - passed)
}

export function replaced(listing: Listing, id: string, todo: Todo): Listing {
  const swap = (old: Todo) => (old.id === id ? todo : old)
  return { ...listing, runs: listing.runs.map((run) => ({ ...run, todos: run.todos.map(swap) })) }
}

/** With `todo` in its place; without its content if that place is among rows that are not loaded. */
export function inserted(listing: Listing, todo: Todo, order: Order): Listing {
  const rows = rowsOf(listing)
  const next = placeIn(rows, todo, order)
  const at = rows[next]?.[0] ?? listing.length
  const isKnown = at === (rows[next - 1]?.[0] ?? -1) + 1
  return withRoom(rows, next, listing.length, isKnown ? [[at, todo]] : [])
}

/** With `todo` at the end, where a new one goes; before others that are newer still. */
export function appended(listing: Listing, todo: Todo, order: Order): Listing {
  const rows = rowsOf(listing)
  const next = placeIn(rows, todo, order)
  const at = rows[next]?.[0] ?? listing.length
  if (listing.length - at !== rows.length - next) return inserted(listing, todo, order)
  return withRoom(rows, next, listing.length, [[at, todo]])
}

function placeIn(rows: readonly Row[], todo: Todo, order: Order): number {
  const next = rows.findIndex(([, other]) => order(todo, other) < 0)
  return next < 0 ? rows.length : next
}

/** The rows from `next` on one place further down. */
function withRoom(rows: readonly Row[], next: number, length: number, between: readonly Row[]): Listing {
  const after = rows.slice(next).map(([index, todo]): Row => [index + 1, todo])
  return joined([...rows.slice(0, next), ...between, ...after], length + 1)
}

function rowsOf({ runs }: Listing): Row[] {
  return runs.flatMap(({ start, todos }) => todos.map((todo, index): Row => [start + index, todo]))
}

function joined(rows: readonly Row[], length: number): Listing {
  const runs: { start: number; todos: Todo[] }[] = []
  for (const [index, todo] of rows) {
    const last = runs.at(-1)
    if (last && last.start + last.todos.length === index) last.todos.push(todo)
    else runs.push({ start: index, todos: [todo] })
  }
  return { runs, length }
}
