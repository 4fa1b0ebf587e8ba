/** A todo with nothing but a title, as it stands until the server has answered. */
import type { Todo } from '../api/contracts'
import { INBOX_ID } from '../navigation/place'

export const NO_PRIORITY = 4

export function blankTodo(id: string, title: string, position: number): Todo {
  const now = new Date().toISOString()
  return {
    id,
    title,
    position,
    completed_at: null,
    created_at: now,
    updated_at: now,
    notes: '',
    notes_cut: false,
    due: null,
    due_has_time: false,
    timezone: null,
    due_at: null,
    recurrence: null,
    from_completion: false,
    recurrence_start: null,
    priority: NO_PRIORITY,
    list_id: INBOX_ID,
    parent_id: null,
    label_ids: [],
    reminders: [],
    series: null,
    deleted_at: null,
  }
}
