/** Clicks that select: with Ctrl one more, with Shift all in between; after a held finger every tap. */
import { type MouseEvent, useCallback, useRef } from 'react'
import { useServices } from '../services'
import type { Rows } from '../todos/TodoRows'

export function useChoosing(rows: Rows): (id: string, event: MouseEvent) => boolean {
  const { selection } = useServices()
  const latest = useRef(rows)
  latest.current = rows
  return useCallback(
    (id, event) => {
      if (event.shiftKey) {
        selection.extendTo(id, idsOf(latest.current))
        getSelection()?.removeAllRanges()
      } else if (event.ctrlKey || event.metaKey) selection.toggle(id)
      else if (selection.current().size > 0) selection.press(id)
      else {
        selection.startAt(id)
        return false
      }
      return true
    },
    [selection],
  )
}

export function idsOf(rows: Rows): string[] {
  return [...rows.head, ...rows.tail].map((todo) => todo.id)
}
