/** The orders of the server's lists, so that a todo changed here comes to stand where the server would have it. */
import type { Todo } from '../api/contracts'

export type Sort = 'manual' | 'due' | 'priority' | 'title' | 'created'
export const SORTS: readonly Sort[] = ['manual', 'due', 'priority', 'title', 'created']

export type Order = (a: Todo, b: Todo) => number

const NO_DUE = '~'

export const byPosition: Order = (a, b) => a.position - b.position

export const latestFirst: Order = (a, b) => moment(b.completed_at) - moment(a.completed_at)

const lastDeletedFirst: Order = (a, b) => moment(b.deleted_at) - moment(a.deleted_at)

const byDue: Order = (a, b) => compared(dueKey(a), dueKey(b))
const byPriority: Order = (a, b) => a.priority - b.priority
const byTitle: Order = (a, b) => a.title.localeCompare(b.title, undefined, { sensitivity: 'base' })
const byCreation: Order = (a, b) => compared(a.created_at, b.created_at)

export const ORDERS: Readonly<Record<Sort | 'trash', Order>> = {
  manual: byPosition,
  due: first(byDue, byPriority, byPosition),
  priority: first(byPriority, byDue, byPosition),
  title: first(byTitle, byPosition),
  created: first(byCreation, byPosition),
  trash: first(lastDeletedFirst, byPosition),
}

function first(...orders: readonly Order[]): Order {
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}

function dueKey(todo: Todo): string {
  return todo.due ?? NO_DUE
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function moment(time: string | null): number {
  return time === null ? 0 : Date.parse(time)
}
