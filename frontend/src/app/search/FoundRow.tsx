/** A todo that was found: its check box, its title with the found words marked, where it belongs, the place in its notes. */
import { Checkbox } from '@openai/apps-sdk-ui/components/Checkbox'
import { memo, useState } from 'react'
import { reason } from '../api/client'
import { useServices } from '../services'
import { text } from '../text'
import { RowMeta } from '../todos/RowMeta'
import { setCompleted } from '../todos/todoApi'
import { Marked } from './Marked'
import styles from './SearchPage.module.css'
import type { FoundTodo } from './searchApi'

export const FoundRow = memo(function FoundRow({ todo, open }: { todo: FoundTodo; open: () => void }) {
  const [done, toggle] = useDone(todo)
  return (
    <li className={styles.row} data-done={done || undefined}>
      <span className={styles.check}>
        <Checkbox
          checked={done}
          aria-label={done ? text.list.uncheck(todo.title) : text.list.check(todo.title)}
          onCheckedChange={toggle}
        />
      </span>
      <button type="button" className={styles.open} data-found onClick={open}>
        <span className={styles.title} dir="auto">
          <Marked words={todo.title} places={todo.marks.title} />
        </span>
        {todo.marks.snippet !== '' && (
          <span className={styles.snippet} dir="auto">
            <Marked words={todo.marks.snippet} places={todo.marks.in_snippet} />
          </span>
        )}
        <RowMeta todo={todo} />
      </button>
    </li>
  )
})

/** Shown at once; the server's word, which comes with the next answer, ends it. */
function useDone(todo: FoundTodo): [boolean, () => void] {
  const { toasts } = useServices()
  const [wanted, setWanted] = useState<{ todo: FoundTodo; done: boolean } | null>(null)
  const done = wanted?.todo === todo ? wanted.done : todo.completed_at !== null
  const toggle = () => {
    setWanted({ todo, done: !done })
    setCompleted(todo.id, !done).catch((error: unknown) => {
      setWanted(null)
      toasts.failed(text.failure.check(reason(error)))
    })
  }
  return [done, toggle]
}
