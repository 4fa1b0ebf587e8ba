/** What stands in a day of the calendar: how many are open, and the first ones that come again. */
import { Repeat } from 'lucide-react'
import { number } from '../text/formats'
import styles from './CalendarPage.module.css'
import type { MonthDay } from './useMonth'

export function DayMarks({ day }: { day: MonthDay | undefined }) {
  if (!day) return null
  const { open, done, coming } = day
  return (
    <span className={styles.marks} aria-hidden>
      {open > 0 && <span className={styles.open}>{number(open)}</span>}
      {open === 0 && done > 0 && <span className={styles.done}>✓</span>}
      {coming.length > 0 && (
        <span className={styles.coming}>
          <Repeat size={11} strokeWidth={1.5} />
          <span className={styles.title}>{coming[0]}</span>
          {coming.length > 1 && <span>+{number(coming.length - 1)}</span>}
        </span>
      )}
    </span>
  )
}
