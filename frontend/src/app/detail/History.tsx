/** When a todo came, last changed, and was done. */
import type { Todo } from '../api/contracts'
import { text } from '../text'
import { clock, longDay } from '../text/formats'
import styles from './DetailPane.module.css'

export function History({ todo }: { todo: Todo }) {
  const { created, changed, finished } = text.detail
  return (
    <p className={styles.history}>
      {created(moment(todo.created_at))}
      <br />
      {changed(moment(todo.updated_at))}
      {todo.completed_at !== null && (
        <>
          <br />
          {finished(moment(todo.completed_at))}
        </>
      )}
    </p>
  )
}

function moment(time: string): string {
  const date = new Date(time)
  return `${longDay(date)}, ${clock(date)}`
}
