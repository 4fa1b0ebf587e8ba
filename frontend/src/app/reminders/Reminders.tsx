/** Listens for reminders that the desktop could not show, and draws their cards when there are some. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { RemindersDue } from '../api/contracts'
import { useServices } from '../services'

const ReminderCards = lazy(() => import('./ReminderCards'))

/** One card: a reminder by itself, or several that were missed together. */
export interface Due {
  readonly id: number
  readonly event: RemindersDue
}

export function Reminders() {
  const { feed } = useServices()
  const [due, setDue] = useState<readonly Due[]>([])
  useEffect(() => {
    let last = 0
    return feed.onEvent((event) => {
      if (event.type !== 'reminders.due' || event.reminders.length === 0) return
      const cards = separately(event).map((one) => {
        last += 1
        return { id: last, event: one }
      })
      setDue((shown) => [...shown, ...cards])
    })
  }, [feed])
  const leave = useCallback((id: number) => setDue((shown) => shown.filter((one) => one.id !== id)), [])
  if (due.length === 0) return null
  return (
    <Suspense fallback={null}>
      <ReminderCards due={due} leave={leave} />
    </Suspense>
  )
}

/** So many at once have a card each; more of them, and missed ones, have one together. */
const EACH = 3

function separately(event: RemindersDue): RemindersDue[] {
  const together = event.count > EACH || (event.count > 1 && event.reminders.some(({ missed }) => missed))
  return together ? [event] : event.reminders.map((one) => ({ ...event, reminders: [one], count: 1 }))
}
