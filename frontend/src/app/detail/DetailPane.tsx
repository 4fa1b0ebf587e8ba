/** Everything about one todo, beside the list or over it; each part saves as soon as it is left. */
import { Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Todo } from '../api/contracts'
import { Failure } from '../layout/Failure'
import { useServices } from '../services'
import { text } from '../text'
import type { TodoEdit } from '../todos/edit'
import { isStandIn } from '../todos/standIn'
import { useOpenTodo } from '../todos/useOpenTodo'
import { DetailFields } from './DetailFields'
import styles from './DetailPane.module.css'
import { DetailTitle } from './DetailTitle'
import { History } from './History'
import { NotesField } from './NotesField'
import { OccurrenceChoice } from './OccurrenceChoice'
import { PartsField } from './PartsField'
import { useDetail } from './useDetail'

/** A double click on the row that has just opened it still reaches the row. */
const UNTOUCHED_MS = 350

export default function DetailPane({ id }: { id: string }) {
  const { detail, edit, again } = useDetail(id)
  useRealId(id)
  const [, openTodo] = useOpenTodo()
  const untouched = useJustOpened()
  const close = () => {
    openTodo(null)
    focusRow(id)
  }
  const { state } = detail
  useEffect(() => {
    if (state === 'gone') openTodo(null)
  }, [state, openTodo])
  useEscape(close)
  return (
    <aside className={styles.pane} aria-label={text.detail.region} data-untouched={untouched || undefined}>
      <header className={styles.head}>
        <button
          type="button"
          className={styles.icon}
          aria-label={text.detail.close}
          title={text.detail.close}
          onClick={close}
        >
          <X size={18} strokeWidth={1.5} aria-hidden />
        </button>
      </header>
      {state === 'failed' && <Failure title={text.detail.failed} hint={detail.reason} retry={again} />}
      {state === 'ready' && <Content key={id} todo={detail.todo} parts={detail.parts} edit={edit} />}
    </aside>
  )
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-todo="${CSS.escape(id)}"]`)?.focus()
}

/** From anywhere in the window that has no use for the key itself. */
function useEscape(close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** Of a todo just added, the details wait for the id that the server gives it. */
function useRealId(id: string): void {
  const { todos } = useServices()
  const [, openTodo] = useOpenTodo()
  useEffect(() => {
    if (isStandIn(id)) void todos.whenAdded().then(() => openTodo(todos.idOf(id)))
  }, [id, todos, openTodo])
}

interface ContentProps {
  todo: Todo
  parts: readonly Todo[]
  edit: (edit: TodoEdit) => void
}

function Content({ todo, parts, edit }: ContentProps) {
  const { todos } = useServices()
  const [, openTodo] = useOpenTodo()
  const [occurrence, setOccurrence] = useState<'all' | 'one'>('all')
  const save = (change: TodoEdit) => edit(todo.recurrence === null ? change : { ...change, occurrence })
  return (
    <div className={styles.content}>
      <DetailTitle todo={todo} save={save} />
      {todo.recurrence !== null && <OccurrenceChoice chosen={occurrence} choose={setOccurrence} />}
      <DetailFields todo={todo} save={save} />
      <NotesField notes={todo.notes} save={(notes) => save({ notes })} />
      <PartsField todo={todo} parts={parts} />
      <History todo={todo} />
      <button
        type="button"
        className={styles.remove}
        onClick={() => {
          openTodo(null)
          // The row hands the focus on to the one that takes its place.
          focusRow(todo.id)
          void todos.removeAll([todo.id])
        }}
      >
        <Trash2 size={16} strokeWidth={1.5} aria-hidden />
        {text.detail.remove}
      </button>
    </div>
  )
}

function useJustOpened(): boolean {
  const [untouched, setUntouched] = useState(true)
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    timer.current = window.setTimeout(() => setUntouched(false), UNTOUCHED_MS)
    return () => clearTimeout(timer.current)
  }, [])
  return untouched
}
