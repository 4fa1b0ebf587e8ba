/** A list of todos of any length: draws the rows in sight, moves among them by keyboard, asks for those not loaded yet. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TodoState } from '../api/contracts'
import { useDrag } from '../drag/useDrag'
import { useChoosing } from '../selection/useChoosing'
import { useServices } from '../services'
import type { HeadingOf } from './groups'
import { type Listing, rowAt, type Stretch } from './listing'
import { RowGap } from './RowGap'
import { TodoRow } from './TodoRow'
import styles from './TodoRows.module.css'
import { useRoving } from './useRoving'
import { useTodos } from './useTodos'
import { useWindowedRows } from './useWindowedRows'

interface TodoRowsProps {
  state: TodoState
  rows: Listing
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
  const choosing = useChoosing(state, rows)
  const roving = useRoving({ rows, grid, windowed, choosing, edit: setEditing })
  useNeededRows(state, rows, windowed.seen)
  useMovement(grid, rows.length)
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
            choose={choosing.click}
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

/** What to write above a row: its group, where the row before it is of another. */
function newHeading(rows: Listing, index: number, headingOf: HeadingOf | null): string | null {
  const todo = rowAt(rows, index)
  if (!todo || headingOf === null) return null
  const own = headingOf(todo)
  const before = rowAt(rows, index - 1)
  if (!before) return index === 0 ? own : null
  return headingOf(before) === own ? null : own
}

function useNeededRows(state: TodoState, rows: Listing, seen: Stretch): void {
  const { todos } = useServices()
  const start = Math.max(0, seen.start - AHEAD)
  const end = Math.min(rows.length, seen.end + AHEAD)
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came or went are a reason to look
  useEffect(() => {
    if (start < end) void todos.need(state, { start, end })
  }, [todos, state, rows, start, end])
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
