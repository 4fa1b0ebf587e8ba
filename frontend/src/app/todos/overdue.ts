/** Whether a todo should have been done by now. */
import type { Todo } from '../api/contracts'
import { currentDay } from './clock'
import { dayOf } from './query'

export function isOverdue(todo: Todo, now = new Date()): boolean {
  if (todo.due === null || todo.completed_at !== null) return false
  return todo.due_at === null ? dayOf(todo) < currentDay() : Date.parse(todo.due_at) < now.getTime()
}
