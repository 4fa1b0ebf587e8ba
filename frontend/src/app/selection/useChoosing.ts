/** What selects rows: clicks with Ctrl one more, with Shift all in between, after a held finger every tap; and keys. */
import { type MouseEvent, useMemo, useRef } from 'react'
import type { TodoState } from '../api/contracts'
import { useServices } from '../services'
import { indexOf, type Listing } from '../todos/listing'
import { selectRange } from './selectRange'

export interface Choosing {
  /** Whether the click has selected something. */
  click(id: string, event: MouseEvent): boolean
  /** From where the selection began to this row, loaded or not. */
  extendTo(index: number): void
  all(): void
}

export function useChoosing(state: TodoState, rows: Listing): Choosing {
  const services = useServices()
  const latest = useRef(rows)
  latest.current = rows
  return useMemo(() => {
    const { selection } = services
    const extendTo = (index: number) => {
      const anchor = selection.anchor()
      const from = (anchor && (indexOf(latest.current, anchor.id) ?? anchor.index)) ?? index
      const range = { start: Math.min(from, index), end: Math.max(from, index) + 1 }
      selectRange(services, state, range, (ids) => selection.add(ids))
    }
    const click = (id: string, event: MouseEvent) => {
      const index = indexOf(latest.current, id)
      if (event.shiftKey && index !== null) {
        extendTo(index)
        getSelection()?.removeAllRanges()
      } else if (event.ctrlKey || event.metaKey) selection.toggle(id, index)
      else if (selection.current().size > 0) selection.press(id, index)
      else {
        selection.startAt(id, index)
        return false
      }
      return true
    }
    const all = () => {
      const range = { start: 0, end: latest.current.length }
      selectRange(services, state, range, (ids) => selection.all(ids))
    }
    return { click, extendTo, all }
  }, [services, state])
}
