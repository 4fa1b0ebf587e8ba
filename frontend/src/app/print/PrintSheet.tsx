/** The sheet that is printed: a title, boxes, todos and their dates, and nothing of the window. Gone when it is printed. */
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Todo } from '../api/contracts'
import { text } from '../text'
import { clock, longDay, shortDay } from '../text/formats'
import { dateOf } from '../todos/days'
import type { Printed } from './allTodos'
import styles from './PrintSheet.module.css'

interface PrintSheetProps {
  title: string
  printed: Printed
  done: () => void
}

export default function PrintSheet({ title, printed: { todos, left }, done }: PrintSheetProps) {
  usePrinting(done)
  return createPortal(
    <div className={styles.sheet}>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <p className={styles.when}>{longDay(new Date())}</p>
      {todos.length === 0 && <p>{text.list.empty}</p>}
      <ul className={styles.list}>
        {todos.map((todo) => (
          <Line key={todo.id} todo={todo} />
        ))}
      </ul>
      {left > 0 && <p className={styles.when}>{text.print.left(todos.length, left)}</p>}
    </div>,
    document.body,
  )
}

function Line({ todo }: { todo: Todo }) {
  const done = todo.completed_at !== null
  return (
    <li className={styles.todo}>
      <span className={styles.box} data-done={done || undefined} aria-hidden>
        {done ? '✓' : ''}
      </span>
      <span className={styles.words}>
        <span dir="auto">{todo.title}</span>
        {todo.notes !== '' && (
          <span className={styles.notes} dir="auto">
            {todo.notes_cut ? `${todo.notes}…` : todo.notes}
          </span>
        )}
      </span>
      {todo.due !== null && <span className={styles.due}>{printedDue(todo.due)}</span>}
    </li>
  )
}

/** Paper is read on other days too: the date itself, and the time. */
function printedDue(due: string): string {
  const day = shortDay(dateOf(due))
  return due.includes('T') ? `${day} ${clock(new Date(due))}` : day
}

/**
 * Once: in the commit after the sheet is there. A native window asks where to print only after `afterprint` and draws the page
 * then, so the sheet, which no screen shows, stays until the reader does something else.
 */
function usePrinting(done: () => void): void {
  const latest = useRef(done)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const finish = () => latest.current()
    const printed = () => {
      addEventListener('pointerdown', finish, { signal })
      addEventListener('keydown', finish, { signal })
    }
    addEventListener('afterprint', printed, { signal, once: true })
    const printing = requestAnimationFrame(() => print())
    return () => {
      cancelAnimationFrame(printing)
      listening.abort()
    }
  }, [])
}
