/** The keyboard in a list of todos: one row is in the tab order, the arrow keys move, single keys act on the row. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Todo } from '../api/contracts'
import { ADD_LINE_ID } from '../commands/focusing'
import { useServices } from '../services'
import { type Rows, rowAt } from './TodoRows'
import type { WindowedRows } from './useWindowedRows'

interface RovingParts {
  rows: Rows
  grid: RefObject<HTMLElement | null>
  windowed: WindowedRows
  edit: (rowKey: string) => void
}

const PAGE = 10
/** Frames in which a row scrolled to must have been drawn. */
const PATIENCE = 20

export function useRoving({ rows, grid, windowed, edit }: RovingParts) {
  const { todos } = useServices()
  const [active, setActive] = useState(0)
  const present = Math.min(active, windowed.count - 1)
  const focus = (index: number) => {
    const next = Math.max(0, Math.min(windowed.count - 1, index))
    setActive(next)
    windowed.show(next)
    focusRow(grid, next, PATIENCE)
  }
  const toggle = (todo: Todo) =>
    void (todo.completed_at === null ? todos.complete(todo.id) : todos.reopen(todo.id))
  const remove = (todo: Todo, index: number) => {
    void todos.remove(todo.id)
    if (windowed.count > 1) focus(Math.min(index, windowed.count - 2))
    else document.getElementById(ADD_LINE_ID)?.focus()
  }
  useKeptFocus(grid, present, focus)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = rowIndex(event.target)
    if (index === null || event.ctrlKey || event.metaKey || event.altKey) return
    const todo = rowAt(rows, index)
    if (act(event.key, index, todo)) event.preventDefault()
  }
  const act = (key: string, index: number, todo: Todo | undefined): boolean => {
    const place = destination(key, index, windowed.count)
    if (place === windowed.count) document.getElementById(ADD_LINE_ID)?.focus()
    else if (place !== null) focus(place)
    else if (!todo) return false
    else if (key === ' ') toggle(todo)
    else if (key === 'Enter' || key === 'F2') edit(todos.rowKey(todo.id))
    else if (key === 'Delete' || key === 'Backspace') remove(todo, index)
    else return false
    return true
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[role="row"]')
    if (row) setActive(Number(row.dataset.index))
  }
  return { onKeyDown, onFocus, tabbable: (index: number) => index === Math.max(0, present) }
}

/** The row, if the row itself has the focus and not a control in it. */
function rowIndex(target: EventTarget): number | null {
  if (!(target instanceof HTMLElement) || target.role !== 'row') return null
  return Number(target.dataset.index)
}

function destination(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return Math.min(count - 1, index + PAGE)
    case 'PageUp':
      return index - PAGE
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function focusRow(grid: RefObject<HTMLElement | null>, index: number, patience: number): void {
  const row = grid.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  if (row) row.focus({ preventScroll: true })
  if (document.activeElement === row || patience === 0) return
  requestAnimationFrame(() => focusRow(grid, index, patience - 1))
}

/** When the row with the focus leaves the list, the one that took its place gets it. */
function useKeptFocus(
  grid: RefObject<HTMLElement | null>,
  index: number,
  focus: (index: number) => void,
): void {
  const had = useRef(false)
  useLayoutEffect(() => {
    const lost = had.current && document.activeElement === document.body
    if (lost && index >= 0) focus(index)
  })
  useLayoutEffect(() => {
    const note = () => {
      had.current = document.activeElement !== null && grid.current?.contains(document.activeElement) === true
    }
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !grid.current?.contains(event.target)) had.current = false
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', elsewhere)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', elsewhere)
    }
  }, [grid])
}
