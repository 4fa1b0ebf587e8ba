/** One todo in the list: its check box, its title (edited in place), what belongs to it, and what can be done with it. */
import { type MouseEvent, memo, useRef } from 'react'
import type { Todo } from '../api/contracts'
import { useIsSelected } from '../selection/useSelection'
import { useServices } from '../services'
import { text } from '../text'
import { RowCheck } from './RowCheck'
import { RowEnd } from './RowEnd'
import { RowMeta } from './RowMeta'
import { TitleEditor } from './TitleEditor'
import styles from './TodoRow.module.css'
import { useOpenTodo } from './useOpenTodo'

export interface TodoRowProps {
  todo: Todo
  index: number
  place: number
  top: number
  /** What stands above it, if it is the first under a heading. */
  heading: string | null
  /** Of all rows under that heading. */
  group: string | null
  measure: (row: Element | null) => void
  tabbable: boolean
  settling: boolean
  leaving: boolean
  editing: boolean
  setEditing: (rowKey: string | null) => void
  choose: (id: string, event: MouseEvent) => boolean
}

export const TodoRow = memo(function TodoRow(props: TodoRowProps) {
  const {
    todo,
    index,
    place,
    top,
    heading,
    group,
    measure,
    tabbable,
    settling,
    leaving,
    editing,
    setEditing,
  } = props
  const { todos } = useServices()
  const [open, openTodo] = useOpenTodo()
  const selected = useIsSelected(todo.id)
  const row = useRef<HTMLDivElement | null>(null)
  const done = todo.completed_at !== null
  const edit = () => {
    openTodo(null)
    setEditing(todos.rowKey(todo.id))
  }
  const finish = (title: string | null) => {
    setEditing(null)
    if (title !== null && title !== todo.title) void todos.rename(todo.id, title)
    if (row.current?.contains(document.activeElement)) row.current.focus()
  }
  const click = (event: MouseEvent) => {
    if (editing || event.detail > 1 || isControl(event.target) || props.choose(todo.id, event)) return
    if (getSelection()?.isCollapsed !== false) openTodo(todo.id)
  }
  return (
    <div
      ref={(element) => {
        row.current = element
        measure(element)
      }}
      className={styles.row}
      role="row"
      tabIndex={tabbable ? 0 : -1}
      aria-rowindex={index + 1}
      aria-label={text.list.row(todo.title, done)}
      aria-description={group ?? undefined}
      aria-selected={selected}
      data-index={index}
      data-place={place}
      data-todo={todo.id}
      data-done={done || undefined}
      data-leaving={leaving || undefined}
      data-editing={editing || undefined}
      data-open={open === todo.id || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {heading !== null && (
        <div className={styles.heading} aria-hidden>
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the keys are the row's, see useRoving */}
      <div
        className={styles.content}
        data-priority={todo.priority < 4 ? todo.priority : undefined}
        onClick={click}
      >
        <RowCheck todo={todo} />
        <div className={styles.title} role="gridcell" onDoubleClick={editing ? undefined : edit}>
          {editing ? (
            <TitleEditor title={todo.title} finish={finish} />
          ) : (
            <>
              <span className={styles.text} dir="auto">
                {todo.title}
              </span>
              <RowMeta todo={todo} />
            </>
          )}
        </div>
        {!editing && <RowEnd todo={todo} settling={settling} />}
      </div>
    </div>
  )
})

/** What does something of its own when it is clicked. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, textarea, a') !== null
}
