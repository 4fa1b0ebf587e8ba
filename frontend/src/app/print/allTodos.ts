/** All todos of a place, page by page, each with its sub-todos, for printing them. */
import { request } from '../api/client'
import type { Todo, TodoPage } from '../api/contracts'
import type { Query } from '../todos/query'
import { LARGEST_PAGE, todoPage } from '../todos/todoApi'

export const MOST_PRINTED = 2_000
/** Todos whose sub-todos are asked for at the same time. */
const AT_ONCE = 8

export interface PrintedTodo {
  readonly todo: Todo
  readonly parts: readonly PrintedTodo[]
}

export interface Printed {
  readonly todos: readonly PrintedTodo[]
  /** Those that no longer fit. */
  readonly left: number
}

export async function allTodos(query: Query): Promise<Printed> {
  const todos: Todo[] = []
  let after: string | null = null
  let left = 0
  do {
    const page = await todoPage(query, query.shows, after, LARGEST_PAGE)
    todos.push(...page.data)
    after = page.has_more ? page.after : null
    if (todos.length >= MOST_PRINTED) left = page.counts[query.shows] - MOST_PRINTED
  } while (after !== null && todos.length < MOST_PRINTED)
  const shown = todos.slice(0, MOST_PRINTED)
  const rows = new Set(shown.map(({ id }) => id))
  return { todos: await withParts(shown, rows), left: Math.max(0, left) }
}

/** `rows` stand on the sheet by themselves, and not once more below their todo. */
async function withParts(todos: readonly Todo[], rows: ReadonlySet<string>): Promise<PrintedTodo[]> {
  const printed: PrintedTodo[] = []
  for (let start = 0; start < todos.length; start += AT_ONCE) {
    const some = todos.slice(start, start + AT_ONCE)
    printed.push(
      ...(await Promise.all(some.map(async (todo) => ({ todo, parts: await partsOf(todo, rows) })))),
    )
  }
  return printed
}

async function partsOf(todo: Todo, rows: ReadonlySet<string>): Promise<readonly PrintedTodo[]> {
  if (!todo.parts || todo.parts.open + todo.parts.done === 0) return []
  const asked = new URLSearchParams({ parent: todo.id, state: 'all', limit: String(LARGEST_PAGE) })
  const { data } = await request<TodoPage>('GET', `/api/todos?${asked}`)
  return withParts(
    data.filter(({ id }) => !rows.has(id)),
    rows,
  )
}
