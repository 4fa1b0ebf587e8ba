/** Lets the rows of a list be dragged: to another place in it, into a todo, to a list, a label or a day. */
import { type PointerEvent, useCallback } from 'react'
import { useServices } from '../services'
import { text } from '../text'
import { dayOf } from '../todos/query'
import { known } from '../todos/todoView'
import { DragSession } from './DragSession'
import type { Drop } from './target'

const CONTROLS = 'button, input, textarea, a'

export function useDrag(): (event: PointerEvent<HTMLElement>) => void {
  const { todos, selection } = useServices()
  return useCallback(
    (event) => {
      const pressed = event.target instanceof Element ? event.target : null
      const id = pressed?.closest<HTMLElement>('[data-todo]')?.dataset.todo
      const { view, query } = todos.snapshot()
      const todo = id === undefined ? undefined : known(view, id)
      if (!todo || event.button !== 0 || query.isTrash || pressed?.closest(CONTROLS)) return
      const selected = selection.current()
      const ids = selected.has(todo.id) ? [...selected] : [todo.id]
      const drop = (to: Drop) => {
        selection.clear()
        void ('label' in to ? todos.edit(ids, { add_labels: [to.label] }) : todos.move(ids, to.move))
      }
      new DragSession(event.nativeEvent, {
        ids,
        label: ids.length > 1 ? text.selection.count(ids.length) : todo.title,
        rules: { isManual: query.isManual, dayOf: (other) => dueDay(known(todos.snapshot().view, other)) },
        scroller: event.currentTarget.closest<HTMLElement>('[data-scroller]'),
        drop,
        hold: () => selection.hold(todo.id),
      })
    },
    [todos, selection],
  )
}

function dueDay(todo: Parameters<typeof dayOf>[0] | undefined): string | null {
  return todo?.due ? dayOf(todo) : null
}
