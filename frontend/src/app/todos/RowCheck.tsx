/** The check box of a row; in the trash there is nothing to check. */
import { Checkbox } from '@openai/apps-sdk-ui/components/Checkbox'
import type { Todo } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import styles from './TodoRow.module.css'

/** Reached by the keys of the row, so not by Tab; the check box has no property of its own for that. */
const BY_POINTER = { tabIndex: -1 }

export function RowCheck({ todo }: { todo: Todo }) {
  const { todos } = useServices()
  const done = todo.completed_at !== null
  return (
    <span className={styles.check} role="gridcell">
      <Checkbox
        checked={done}
        disabled={todo.deleted_at !== null}
        {...BY_POINTER}
        aria-label={done ? text.list.uncheck(todo.title) : text.list.check(todo.title)}
        onCheckedChange={() => void (done ? todos.reopen(todo.id) : todos.complete(todo.id))}
      />
    </span>
  )
}
