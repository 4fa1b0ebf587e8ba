/** When a todo is due: picked in a month, given a time, or written in words. */
import { CalendarDays, X } from 'lucide-react'
import { useState } from 'react'
import type { Todo } from '../api/contracts'
import { MonthPicker } from '../calendar/MonthPicker'
import { text } from '../text'
import { dueWords } from '../text/formats'
import { useToday } from '../todos/clock'
import type { TodoEdit } from '../todos/edit'
import { capital } from '../todos/groups'
import { isOverdue } from '../todos/overdue'
import { dayOf } from '../todos/query'
import styles from './DetailPane.module.css'
import { DueWords } from './DueWords'

interface DueFieldProps {
  todo: Todo
  save: (edit: TodoEdit) => void
}

export function DueField({ todo, save }: DueFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <div className={styles.field}>
        <span className={styles.label}>{text.detail.due}</span>
        <button
          type="button"
          className={styles.value}
          aria-expanded={open}
          data-overdue={isOverdue(todo) || undefined}
          onClick={() => setOpen(!open)}
        >
          <CalendarDays size={16} strokeWidth={1.5} aria-hidden />
          {todo.due === null ? text.groups.noDate : capital(dueWords(todo.due))}
        </button>
        {todo.due !== null && (
          <button
            type="button"
            className={styles.icon}
            aria-label={text.detail.removeDue}
            title={text.detail.removeDue}
            onClick={() => save({ due: null })}
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        )}
      </div>
      {open && <Picker todo={todo} save={save} />}
    </div>
  )
}

function Picker({ todo, save }: DueFieldProps) {
  const today = useToday()
  const day = dayOf(todo)
  const time = todo.due_has_time ? (todo.due?.slice(11, 16) ?? '') : ''
  const give = (newDay: string, newTime: string) =>
    save({ due: newTime === '' ? newDay : `${newDay}T${newTime}` })
  return (
    <div className={styles.picker}>
      <DueWords save={save} />
      <MonthPicker selected={day || null} pick={(picked) => give(picked, time)} />
      <label className={styles.field}>
        <span className={styles.label}>{text.detail.time}</span>
        <input
          type="time"
          className={styles.select}
          value={time}
          onChange={(event) => give(day || today, event.target.value)}
        />
      </label>
    </div>
  )
}
