/** The sheet that is printed: a title, headings, boxes, todos and their dates, and nothing of the window. Gone when it is printed. */
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { NotesView } from '../detail/NotesView'
import { text } from '../text'
import { clock, longDay, shortDay } from '../text/formats'
import { dateOf } from '../todos/days'
import type { HeadingOf } from '../todos/groups'
import type { Printed, PrintedTodo } from './allTodos'
import styles from './PrintSheet.module.css'

interface PrintSheetProps {
  title: string
  printed: Printed
  /** Null where rows stand without headings. */
  headingOf: HeadingOf | null
  done: () => void
}

export default function PrintSheet({ title, printed: { todos, left }, headingOf, done }: PrintSheetProps) {
  usePrinting(done)
  return createPortal(
    <div className={styles.sheet}>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <p className={styles.when}>{longDay(new Date())}</p>
      {todos.length === 0 && <p>{text.list.empty}</p>}
      {grouped(todos, headingOf).map(({ heading, lines }) => (
        <section key={lines[0]?.todo.id}>
          {heading !== '' && <h2 className={styles.heading}>{heading}</h2>}
          <Lines lines={lines} />
        </section>
      ))}
      {left > 0 && <p className={styles.when}>{text.print.left(todos.length, left)}</p>}
    </div>,
    document.body,
  )
}

function Lines({ lines }: { lines: readonly PrintedTodo[] }) {
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <Line key={line.todo.id} line={line} />
      ))}
    </ul>
  )
}

function Line({ line: { todo, parts } }: { line: PrintedTodo }) {
  const done = todo.completed_at !== null
  return (
    <li>
      <div className={styles.todo}>
        <span className={styles.box} data-done={done || undefined} aria-hidden>
          {done ? '✓' : ''}
        </span>
        <div className={styles.words}>
          <span dir="auto">{todo.title}</span>
          {todo.notes !== '' && (
            <div className={styles.notes}>
              <NotesView notes={todo.notes_cut ? `${todo.notes}…` : todo.notes} />
            </div>
          )}
        </div>
        {todo.due !== null && <span className={styles.due}>{printedDue(todo.due)}</span>}
      </div>
      {parts.length > 0 && <Lines lines={parts} />}
    </li>
  )
}

interface Group {
  readonly heading: string
  readonly lines: PrintedTodo[]
}

/** As the window has them: a heading stands before the first of the todos that it is of. */
function grouped(todos: readonly PrintedTodo[], headingOf: HeadingOf | null): readonly Group[] {
  const groups: Group[] = []
  for (const line of todos) {
    const heading = headingOf?.(line.todo) ?? ''
    const last = groups.at(-1)
    if (last?.heading === heading) last.lines.push(line)
    else groups.push({ heading, lines: [line] })
  }
  return groups
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
