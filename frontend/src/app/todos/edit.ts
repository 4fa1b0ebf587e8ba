/** What is to be different about todos, as the server takes it, and how that looks before it has answered. */
import type { Reminder, Todo } from '../api/contracts'

export interface TodoEdit {
  readonly title?: string
  readonly notes?: string
  readonly due?: string | null
  readonly recurrence?: string | null
  readonly from_completion?: boolean
  readonly priority?: number
  readonly list?: string
  readonly labels?: readonly string[]
  readonly add_labels?: readonly string[]
  readonly remove_labels?: readonly string[]
  readonly reminders?: readonly Partial<Reminder>[]
  readonly occurrence?: 'all' | 'one'
}

/** Where todos are to go; what is left out stays. */
export interface MovePlace {
  readonly list?: string
  readonly parent?: string | null
  readonly day?: string | null
  readonly before?: string
  readonly after?: string
  readonly end?: 'top' | 'bottom'
}

/** The same place with the todos it names called as `idOf` has it. */
export function renamed(place: MovePlace, idOf: (id: string) => string): MovePlace {
  const { before, after, parent } = place
  return {
    ...place,
    ...(before !== undefined && { before: idOf(before) }),
    ...(after !== undefined && { after: idOf(after) }),
    ...(typeof parent === 'string' && { parent: idOf(parent) }),
  }
}

export function edited(todo: Todo, edit: TodoEdit): Todo {
  const due = edit.due === undefined ? {} : dueParts(edit.due)
  return {
    ...todo,
    ...due,
    title: edit.title ?? todo.title,
    notes: edit.notes ?? todo.notes,
    recurrence: edit.recurrence === undefined ? todo.recurrence : edit.recurrence,
    ...(repeatsOtherwise(edit) && { recurrence_words: null }),
    from_completion: edit.from_completion ?? todo.from_completion,
    priority: edit.priority ?? todo.priority,
    list_id: edit.list ?? todo.list_id,
    parent_id: edit.list !== undefined && edit.list !== todo.list_id ? null : todo.parent_id,
    label_ids: labelsOf(todo, edit),
  }
}

/** The words for it come with the server's answer. */
function repeatsOtherwise({ recurrence, from_completion }: TodoEdit): boolean {
  return recurrence !== undefined || from_completion !== undefined
}

function labelsOf(todo: Todo, { labels, add_labels = [], remove_labels = [] }: TodoEdit): readonly string[] {
  const kept = labels ?? todo.label_ids
  return [...new Set([...kept, ...add_labels])].filter((label) => !remove_labels.includes(label))
}

function dueParts(due: string | null): Partial<Todo> {
  const hasTime = due?.includes('T') ?? false
  return { due, due_has_time: hasTime, due_at: hasTime && due ? new Date(due).toISOString() : null }
}

/** `position` is where it comes to stand, if that is to change. */
export function movedTo(todo: Todo, place: MovePlace, position: number | null): Todo {
  const list = place.list ?? todo.list_id
  return {
    ...todo,
    ...(place.day !== undefined && dueParts(onDay(todo, place.day))),
    list_id: list,
    parent_id: place.parent !== undefined ? place.parent : list === todo.list_id ? todo.parent_id : null,
    position: position ?? todo.position,
  }
}

function onDay(todo: Todo, day: string | null): string | null {
  return day !== null && todo.due_has_time && todo.due !== null ? day + todo.due.slice(10) : day
}
