/** The keyboard in a list of todos: one row is in the tab order, the arrow keys move, single keys act on the row. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Todo } from '../api/contracts'
import { ADD_LINE_ID } from '../commands/focusing'
import type { Choosing } from '../selection/useChoosing'
import { useServices } from '../services'
import { type Listing, rowAt } from './listing'
import { useOpenTodo } from './useOpenTodo'
import { useTodos } from './useTodos'
import type { WindowedRows } from './useWindowedRows'

interface RovingParts {
  rows: Listing
  grid: RefObject<HTMLElement | null>
  windowed: WindowedRows
  choosing: Choosing
  edit: (rowKey: string) => void
}

const PAGE = 10
/** Frames in which a row scrolled to must have been drawn. */
const PATIENCE = 20

export function useRoving({ rows, grid, windowed, choosing, edit }: RovingParts) {
  const { todos, selection } = useServices()
  const { query } = useTodos()
  const [, openTodo] = useOpenTodo()
  const [active, setActive] = useState(0)
  const present = Math.min(active, windowed.count - 1)
  const focus = (index: number) => {
    const next = Math.max(0, Math.min(windowed.count - 1, index))
    setActive(next)
    windowed.show(next)
    focusRow(grid, next, PATIENCE)
  }
  const toggle = (todo: Todo) => {
    if (todo.deleted_at !== null) return
    const ids = targets(todo)
    if (ids.length > 1) selection.clear()
    void (todo.completed_at === null ? todos.completeAll(ids) : todos.reopenAll(ids))
  }
  const remove = (todo: Todo, index: number) => {
    if (todo.deleted_at !== null) return
    const ids = targets(todo)
    selection.clear()
    void (ids.length > 1 ? todos.removeAll(ids) : todos.remove(todo.id))
    const left = windowed.count - ids.length
    if (left > 0) focus(Math.min(index, left - 1))
    else document.getElementById(ADD_LINE_ID)?.focus()
  }
  useKeptFocus(grid, present, focus)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = rowIndex(event.target)
    if (index === null) return
    const todo = rowAt(rows, index)
    if (withModifier(event, index, todo)) event.preventDefault()
    else if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    else if (act(event.key, index, todo)) event.preventDefault()
  }
  const withModifier = (event: KeyboardEvent, index: number, todo: Todo | undefined): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') choosing.all()
    else if (!todo || step === 0) return false
    else if (event.shiftKey && !event.altKey) extend(todo, index, step)
    else if (event.altKey && query.isManual) shift(todo, index, step)
    else return false
    return true
  }
  const extend = (todo: Todo, index: number, step: number) => {
    const next = rowAt(rows, index + step)
    if (!next) return
    if (selection.current().size === 0) selection.toggle(todo.id, index)
    choosing.extendTo(index + step)
    focus(index + step)
  }
  const shift = (todo: Todo, index: number, step: number) => {
    const next = rowAt(rows, index + step)
    if (!next) return
    void todos.move([todo.id], step > 0 ? { after: next.id } : { before: next.id })
    // Once the row stands there: a row that moves in the page loses the focus.
    requestAnimationFrame(() => focus(index + step))
  }
  const targets = (todo: Todo): readonly string[] => {
    const selected = selection.current()
    return selected.has(todo.id) ? [...selected] : [todo.id]
  }
  const act = (key: string, index: number, todo: Todo | undefined): boolean => {
    const place = destination(key, index, windowed.count)
    if (place === windowed.count) document.getElementById(ADD_LINE_ID)?.focus()
    else if (place !== null) focus(place)
    else if (!todo) return false
    else if (key === ' ') toggle(todo)
    else if (key === 'x') selection.toggle(todo.id, index)
    else if (key === 'Escape' && selection.current().size > 0) selection.clear()
    else if (key === (document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight')) openTodo(todo.id)
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
