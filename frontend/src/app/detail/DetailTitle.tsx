/** The title in the details, with its check box: saved on Enter and on leaving, Escape brings the old one back. */
import { Checkbox } from '@openai/apps-sdk-ui/components/Checkbox'
import type { Todo } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import type { TodoEdit } from '../todos/edit'
import styles from './DetailPane.module.css'
import { TextField } from './TextField'

interface DetailTitleProps {
  todo: Todo
  save: (edit: TodoEdit) => void
}

export function DetailTitle({ todo, save }: DetailTitleProps) {
  const { todos } = useServices()
  const done = todo.completed_at !== null
  return (
    <div className={styles.titleLine}>
      <Checkbox
        checked={done}
        aria-label={done ? text.list.uncheck(todo.title) : text.list.check(todo.title)}
        onCheckedChange={() => void (done ? todos.reopen(todo.id) : todos.complete(todo.id))}
      />
      <TextField
        className={styles.title}
        label={text.detail.title}
        value={todo.title}
        oneLine
        save={(title) => save({ title })}
      />
    </div>
  )
}
