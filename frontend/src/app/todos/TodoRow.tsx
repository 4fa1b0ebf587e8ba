/** One todo in the list: its check box, its title (edited in place), and what can be done with it. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { Checkbox } from '@openai/apps-sdk-ui/components/Checkbox'
import { Trash2 } from 'lucide-react'
import { memo, useRef } from 'react'
import type { Todo } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import { TitleEditor } from './TitleEditor'
import styles from './TodoRow.module.css'

interface TodoRowProps {
  todo: Todo
  index: number
  top: number
  measure: (row: Element | null) => void
  tabbable: boolean
  settling: boolean
  leaving: boolean
  editing: boolean
  setEditing: (rowKey: string | null) => void
}

/** Reached by the keys of the row, so not by Tab; the check box has no property of its own for that. */
const BY_POINTER = { tabIndex: -1 }

export const TodoRow = memo(function TodoRow(props: TodoRowProps) {
  const { todo, index, top, measure, tabbable, settling, leaving, editing, setEditing } = props
  const { todos } = useServices()
  const row = useRef<HTMLDivElement | null>(null)
  const done = todo.completed_at !== null
  const edit = () => setEditing(todos.rowKey(todo.id))
  const finish = (title: string | null) => {
    setEditing(null)
    if (title !== null && title !== todo.title) void todos.rename(todo.id, title)
    if (row.current?.contains(document.activeElement)) row.current.focus()
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
      data-index={index}
      data-done={done || undefined}
      data-leaving={leaving || undefined}
      data-editing={editing || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={styles.content}>
        <span className={styles.check} role="gridcell">
          <Checkbox
            checked={done}
            {...BY_POINTER}
            aria-label={done ? text.list.uncheck(todo.title) : text.list.check(todo.title)}
            onCheckedChange={() => void (done ? todos.reopen(todo.id) : todos.complete(todo.id))}
          />
        </span>
        <div className={styles.title} role="gridcell" onDoubleClick={editing ? undefined : edit}>
          {editing ? (
            <TitleEditor title={todo.title} finish={finish} />
          ) : (
            <span className={styles.text} dir="auto">
              {todo.title}
            </span>
          )}
        </div>
        {!editing && <RowEnd todo={todo} settling={settling} />}
      </div>
    </div>
  )
})

function RowEnd({ todo, settling }: { todo: Todo; settling: boolean }) {
  const { todos } = useServices()
  return (
    <span className={styles.end} role="gridcell" data-always={settling || undefined}>
      {settling ? (
        <Button
          color="secondary"
          variant="ghost"
          size="2xs"
          pill={false}
          tabIndex={-1}
          onClick={() => void todos.reopen(todo.id)}
        >
          {text.undo.button}
        </Button>
      ) : (
        <Button
          color="secondary"
          variant="ghost"
          size="2xs"
          pill={false}
          uniform
          tabIndex={-1}
          aria-label={text.list.remove(todo.title)}
          title={text.list.removeButton}
          onClick={() => void todos.remove(todo.id)}
        >
          <Trash2 size={16} strokeWidth={1.5} />
        </Button>
      )}
    </span>
  )
}
