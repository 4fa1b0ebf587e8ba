/** One card: what to remember, and the buttons that answer it. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { Bell, X } from 'lucide-react'
import { useState } from 'react'
import { reason } from '../api/client'
import type { ReminderDue, RemindersDue } from '../api/contracts'
import { placeOf } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { useServices } from '../services'
import { text } from '../text'
import { clock, nearDay, shortDay } from '../text/formats'
import { useOpenTodo } from '../todos/useOpenTodo'
import styles from './ReminderCards.module.css'
import { completeReminded, snoozeTodo } from './reminderApi'

const NAMED = 5
const DAY_MS = 86_400_000

interface ReminderCardProps {
  event: RemindersDue
  leave: () => void
}

export function ReminderCard({ event, leave }: ReminderCardProps) {
  const [one] = event.reminders
  if (!one) return null
  return (
    <article
      className={styles.card}
      aria-label={event.count > 1 ? text.reminders.several(event.count) : one.todo.title}
    >
      <Bell className={styles.bell} size={16} strokeWidth={1.5} aria-hidden />
      {event.count > 1 ? <Several event={event} leave={leave} /> : <Single due={one} leave={leave} />}
      <Button
        color="secondary"
        variant="ghost"
        size="xs"
        pill={false}
        uniform
        aria-label={text.reminders.close}
        onClick={leave}
      >
        <X size={16} strokeWidth={1.5} />
      </Button>
    </article>
  )
}

function Single({ due, leave }: { due: ReminderDue; leave: () => void }) {
  const { todo, missed } = due
  const { go } = useNavigation()
  const [, openTodo] = useOpenTodo()
  const { busy, answer } = useAnswer(leave)
  return (
    <div className={styles.said}>
      <p className={styles.title} dir="auto">
        {todo.title}
      </p>
      <p className={styles.when}>{when(due)}</p>
      {missed && <p className={styles.when}>{text.reminders.missed}</p>}
      <div className={styles.buttons}>
        <Button
          color="primary"
          size="xs"
          pill={false}
          disabled={busy}
          onClick={() => answer(completeReminded(todo.id))}
        >
          {text.reminders.done}
        </Button>
        <Button
          color="secondary"
          variant="soft"
          size="xs"
          pill={false}
          disabled={busy}
          onClick={() => answer(snoozeTodo(todo.id))}
        >
          {text.reminders.snooze}
        </Button>
        <OpenButton
          open={() => {
            go(placeOf(todo))
            openTodo(todo.id)
            leave()
          }}
        />
      </div>
    </div>
  )
}

function Several({ event, leave }: { event: RemindersDue; leave: () => void }) {
  const { go } = useNavigation()
  const more = event.count - Math.min(event.reminders.length, NAMED)
  return (
    <div className={styles.said}>
      <p className={styles.title}>{text.reminders.several(event.count)}</p>
      <ul className={styles.names}>
        {event.reminders.slice(0, NAMED).map(({ todo, at }) => (
          <li key={`${todo.id} ${at}`} dir="auto">
            {todo.title}
          </li>
        ))}
        {more > 0 && <li>{text.reminders.more(more)}</li>}
      </ul>
      <div className={styles.buttons}>
        <OpenButton
          open={() => {
            go({ kind: 'today' })
            leave()
          }}
        />
      </div>
    </div>
  )
}

function OpenButton({ open }: { open: () => void }) {
  return (
    <Button color="secondary" variant="soft" size="xs" pill={false} onClick={open}>
      {text.reminders.open}
    </Button>
  )
}

/** The card goes with the click, and comes back with the reason if the answer was not taken. */
function useAnswer(leave: () => void) {
  const { toasts } = useServices()
  const [busy, setBusy] = useState(false)
  const answer = (asked: Promise<unknown>) => {
    setBusy(true)
    asked.then(leave, (error: unknown) => {
      setBusy(false)
      toasts.failed(reason(error))
    })
  }
  return { busy, answer }
}

function when({ todo, at }: ReminderDue): string {
  if (todo.due_at === null) return text.reminders.at(clock(new Date(at)))
  const due = new Date(todo.due_at)
  const days = Math.round((startOfDay(due) - startOfDay(new Date())) / DAY_MS)
  return text.reminders.due(Math.abs(days) <= 1 ? nearDay(days) : shortDay(due), clock(due))
}

const startOfDay = (moment: Date) => new Date(moment).setHours(0, 0, 0, 0)
