/** The reminders of a todo: those it has, and one more chosen from the usual ones. */
import { X } from 'lucide-react'
import type { Reminder, Todo } from '../api/contracts'
import { text } from '../text'
import { dueWords } from '../text/formats'
import type { TodoEdit } from '../todos/edit'
import { capital } from '../todos/groups'
import { Choice } from './DetailFields'
import styles from './DetailPane.module.css'

interface RemindersFieldProps {
  todo: Todo
  save: (edit: TodoEdit) => void
}

const USUAL = [0, 10, 30, 60, 120, 1_440]

export function RemindersField({ todo, save }: RemindersFieldProps) {
  const { reminders } = todo
  if (todo.due === null && reminders.length === 0) return null
  const add = (minutes: string) => {
    if (minutes !== '') put([...reminders, { minutes_before: Number(minutes), at: null, timezone: null }])
  }
  const put = (next: readonly Reminder[]) => save({ reminders: next.map(sent) })
  return (
    <div>
      <Choice label={text.detail.reminders} value="" choose={add}>
        <option value="">{text.detail.addReminder}</option>
        {USUAL.map((minutes) => (
          <option key={minutes} value={minutes}>
            {text.detail.before(minutes)}
          </option>
        ))}
      </Choice>
      {reminders.map((reminder) => (
        <div key={`${reminder.minutes_before} ${reminder.at}`} className={styles.reminder}>
          <span>{named(reminder)}</span>
          <button
            type="button"
            className={styles.icon}
            aria-label={text.detail.removeReminder(named(reminder))}
            onClick={() => put(reminders.filter((each) => each !== reminder))}
          >
            <X size={14} strokeWidth={1.5} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  )
}

function named({ minutes_before, at }: Reminder): string {
  return minutes_before == null ? capital(dueWords(at ?? '')) : text.detail.before(minutes_before)
}

/** What is null is left out: the server takes the one or the other. */
function sent({ minutes_before, at, timezone }: Reminder): Partial<Reminder> {
  return minutes_before == null ? { at, ...(timezone && { timezone }) } : { minutes_before }
}
