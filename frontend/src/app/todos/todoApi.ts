/** The server's todo routes, one function each; used by the todo store. */
import { request } from '../api/client'
import type { Todo, TodoPage, TodoState } from '../api/contracts'

/** Enough rows for the tallest screen; the page preloads exactly this address, see index.html. */
export const FIRST_PAGE = '/api/todos?state=open&limit=100'
export const PAGE = 200
/** What the server gives at most: for a leap far down the list. */
export const LARGEST_PAGE = 1_000

export const firstTodos = () => request<TodoPage>('GET', FIRST_PAGE)

export function todoPage(state: TodoState, after: string | null, limit = PAGE): Promise<TodoPage> {
  const query = new URLSearchParams({ state, limit: String(limit) })
  if (after !== null) query.set('after', after)
  return request<TodoPage>('GET', `/api/todos?${query}`)
}

/** The list from its start, as many pages as it takes to have `rows` of it. */
export async function firstPages(state: TodoState, rows: number): Promise<TodoPage[]> {
  const pages: TodoPage[] = []
  let after: string | null = null
  let count = 0
  do {
    const page: TodoPage = await todoPage(state, after)
    pages.push(page)
    count += page.data.length
    after = page.has_more ? page.after : null
  } while (after !== null && count < rows)
  return pages
}

export const getTodo = (id: string) => request<Todo>('GET', one(id))
export const addTodo = (line: string) => request<Todo>('POST', '/api/todos', { text: line })
export const renameTodo = (id: string, title: string) => request<Todo>('PATCH', one(id), { title })
export const deleteTodo = (id: string) => request<Todo>('DELETE', one(id))
export const restoreTodo = (id: string) => request<Todo>('POST', `${one(id)}/restore`, {})
export const setCompleted = (id: string, completed: boolean) => request<Todo>('PATCH', one(id), { completed })

function one(id: string): string {
  return `/api/todos/${encodeURIComponent(id)}`
}
