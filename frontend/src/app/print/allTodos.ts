/** All todos of a place, page by page, for printing them. */
import type { Todo } from '../api/contracts'
import type { Query } from '../todos/query'
import { LARGEST_PAGE, todoPage } from '../todos/todoApi'

export const MOST_PRINTED = 2_000

export interface Printed {
  readonly todos: readonly Todo[]
  /** Those that no longer fit. */
  readonly left: number
}

export async function allTodos(query: Query): Promise<Printed> {
  const todos: Todo[] = []
  let after: string | null = null
  do {
    const page = await todoPage(query, query.shows, after, LARGEST_PAGE)
    todos.push(...page.data)
    after = page.has_more ? page.after : null
    if (after !== null && todos.length >= MOST_PRINTED) {
      return { todos: todos.slice(0, MOST_PRINTED), left: page.counts[query.shows] - MOST_PRINTED }
    }
  } while (after !== null)
  return { todos, left: 0 }
}
