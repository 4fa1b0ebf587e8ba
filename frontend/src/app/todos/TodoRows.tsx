/** A list of todos of any length: draws the rows in sight, moves among them by keyboard, asks for those not loaded yet. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Todo, TodoState } from '../api/contracts'
import { useDrag } from '../drag/useDrag'
import { useChoosing } from '../selection/useChoosing'
import { useServices } from '../services'
import type { HeadingOf } from './groups'
import { RowGap } from './RowGap'
import { TodoRow } from './TodoRow'
import styles from './TodoRows.module.css'
import { useRoving } from './useRoving'
import { useTodos } from './useTodos'
import { useWindowedRows } from './useWindowedRows'

export interface Rows {
  readonly head: readonly Todo[]
  readonly missing: number
  readonly tail: readonly Todo[]
}

interface TodoRowsProps {
  state: TodoState
  rows: Rows
  label: string
  headingOf?: HeadingOf | null
}

/** Rows loaded before they come into sight. */
const AHEAD = 60

export function TodoRows({ state, rows, label, headingOf = null }: TodoRowsProps) {
  const { todos } = useServices()
  const { leaving, view } = useTodos()
  const [editing, setEditing] = useState<string | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const windowed = useWindowedRows(rows, grid)
  const roving = useRoving({ rows, grid, windowed, edit: setEditing })
  useNeededRows(state, rows, windowed.items.at(-1)?.index ?? 0)
  useMovement(grid, rows.head.length + rows.tail.length)
  const choose = useChoosing(rows)
  const drag = useDrag()
  return (
    <div
      ref={grid}
      className={styles.rows}
      role="grid"
      aria-label={label}
      aria-rowcount={windowed.count}
      aria-multiselectable
      hidden={windowed.count === 0}
      style={{ height: windowed.height }}
      onPointerDown={drag}
      onKeyDown={roving.onKeyDown}
      onFocus={roving.onFocus}
    >
      {windowed.items.map((item) => {
        const todo = rowAt(rows, item.index)
        if (!todo) return <RowGap key={item.key} index={item.index} top={item.start} />
        const settling = view.settling.has(todo.id)
        return (
          <TodoRow
            key={item.key}
            todo={todo}
            index={item.index}
            place={item.place}
            top={item.start}
            group={headingOf?.(todo) ?? null}
            heading={newHeading(rows, item.index, headingOf)}
            choose={choose}
            measure={windowed.measure}
            tabbable={roving.tabbable(item.index)}
            settling={settling}
            leaving={settling && leaving}
            editing={editing === todos.rowKey(todo.id)}
            setEditing={setEditing}
          />
        )
      })}
    </div>
  )
}

export function rowAt(rows: Rows, index: number): Todo | undefined {
  return rows.head[index] ?? rows.tail[index - rows.head.length - rows.missing]
}

/** What to write above a row: its group, where the row before it is of another. */
function newHeading(rows: Rows, index: number, headingOf: HeadingOf | null): string | null {
  const todo = rowAt(rows, index)
  if (!todo || headingOf === null) return null
  const own = headingOf(todo)
  const before = rowAt(rows, index - 1)
  return before && headingOf(before) === own ? null : own
}

function useNeededRows(state: TodoState, rows: Rows, last: number): void {
  const { todos } = useServices()
  const end = rows.head.length + rows.missing
  const wanted = Math.min(last + AHEAD, end - 1)
  useEffect(() => {
    if (rows.missing > 0 && wanted >= rows.head.length) void todos.need(state, wanted)
  }, [todos, state, rows.missing, rows.head.length, wanted])
}

/** Rows glide to their new places when one has come or gone, and never while merely scrolling. */
function useMovement(grid: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count)
  useLayoutEffect(() => {
    const rows = grid.current
    const changed = Math.abs(before.current - count)
    before.current = count
    if (!rows || changed === 0 || changed > 20) return
    rows.dataset.moving = ''
    const still = window.setTimeout(() => delete rows.dataset.moving, 240)
    return () => clearTimeout(still)
  }, [grid, count])
}
