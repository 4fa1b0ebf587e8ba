/** The server's todo routes, one function each; used by the todo store. */
import { ApiError, request } from '../api/client'
import type { ActivityEntry, Todo, TodoPage, TodoState } from '../api/contracts'
import { spokenLanguages } from '../text'
import type { MovePlace, TodoEdit } from './edit'
import type { Given, Query } from './query'

/** Enough rows for the tallest screen; the page preloads exactly this address for the inbox, see index.html. */
const FIRST = 100
export const PAGE = 200
/** What the server gives at most. */
export const LARGEST_PAGE = 500
/** What one request names at most. */
export const MOST_IDS = 10_000

export type BulkDo = 'complete' | 'reopen' | 'delete' | 'restore' | 'skip'

export const firstTodos = (query: Query) => todoPage(query, query.shows, null, FIRST)

export function todoPage(
  query: Query,
  state: TodoState,
  after: string | null,
  limit = PAGE,
): Promise<TodoPage> {
  const asked = new URLSearchParams({ ...query.parameters, state, limit: String(limit) })
  if (after !== null) asked.set('after', after)
  return request<TodoPage>('GET', `/api/todos?${asked}`)
}

/** From anywhere in the list: `offset` rows come before it. */
export function pageAt(query: Query, state: TodoState, offset: number, limit: number): Promise<TodoPage> {
  return request<TodoPage>('GET', `/api/todos?${asking(query, state, offset, limit)}`)
}

export async function idsAt(
  query: Query,
  state: TodoState,
  offset: number,
  limit: number,
): Promise<readonly string[]> {
  const found = await request<{ data: readonly string[] }>(
    'GET',
    `/api/todo-ids?${asking(query, state, offset, limit)}`,
  )
  return found.data
}

function asking(query: Query, state: TodoState, offset: number, limit: number): URLSearchParams {
  return new URLSearchParams({ ...query.parameters, state, offset: String(offset), limit: String(limit) })
}

/** Stretches of the line, in UTF-16 units, that are words of the title and nothing else. */
export type Ignored = readonly (readonly [number, number])[]

export const getTodo = (id: string) => request<Todo>('GET', one(id))

/** Null when it is deleted. */
export async function todoIfThere(id: string): Promise<Todo | null> {
  try {
    return await getTodo(id)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}

/** A quick-add line; what it says goes before what the place gives. */
export const addTodo = (line: string, given: Place, ignoring: Ignored = []) =>
  request<Todo>('POST', '/api/todos', newTodo(line, given, ignoring))
/** Lines that come together are one change. */
export const addTodos = (lines: readonly string[], given: Place) =>
  request('POST', '/api/bulk/add', { todos: lines.map((line) => newTodo(line, given, [])) })
export const editTodo = (id: string, edit: TodoEdit) => request<Todo>('PATCH', one(id), edit)
export const deleteTodo = (id: string) => request<Todo>('DELETE', one(id))
export const restoreTodo = (id: string) => request<Todo>('POST', `${one(id)}/restore`, {})
export const setCompleted = (id: string, completed: boolean) => request<Todo>('PATCH', one(id), { completed })

export const bulkDo = (ids: readonly string[], action: BulkDo) =>
  many(request<Many>('POST', '/api/bulk', { ids, do: action }))
export const bulkEdit = (ids: readonly string[], edit: TodoEdit) =>
  many(request<Many>('POST', '/api/bulk/edit', { ids, edit }))
export const moveTodos = (ids: readonly string[], place: MovePlace) =>
  many(request<Many>('POST', '/api/move', { ids, ...place }))

export const emptyTrash = () => request<{ removed: number }>('DELETE', '/api/trash')
export const undoLast = () => request<ActivityEntry>('POST', '/api/undo', {})
export const redoLast = () => request<ActivityEntry>('POST', '/api/redo', {})

/** One by itself has a way of its own, whose answer and whose refusal are about it alone. */
export const editTodos = (ids: readonly string[], edit: TodoEdit) =>
  oneOrMany(
    ids,
    (id) => editTodo(id, edit),
    () => bulkEdit(ids, edit),
  )
export const completeTodos = (ids: readonly string[], completed: boolean) =>
  oneOrMany(
    ids,
    (id) => setCompleted(id, completed),
    () => bulkDo(ids, completed ? 'complete' : 'reopen'),
  )
export const restoreTodos = (ids: readonly string[]) =>
  oneOrMany(ids, restoreTodo, () => bulkDo(ids, 'restore'))

async function oneOrMany(
  ids: readonly string[],
  one: (id: string) => Promise<Todo>,
  all: () => Promise<readonly Todo[]>,
): Promise<readonly Todo[]> {
  const [id] = ids
  return ids.length === 1 && id !== undefined ? [await one(id)] : all()
}

interface Many {
  readonly data: readonly Todo[]
}

async function many(answer: Promise<Many>): Promise<readonly Todo[]> {
  return (await answer).data
}

function one(id: string): string {
  return `/api/todos/${encodeURIComponent(id)}`
}

type Place = Given & { parent?: string }

function newTodo(line: string, { parent, ...otherwise }: Place, ignoring: Ignored) {
  const read = { text: line, otherwise, ignoring, languages: spokenLanguages() }
  return parent === undefined ? read : { ...read, parent }
}
