/** A month of todos: what is due and what comes again on each day, and the list of the day that is picked. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import { useToday } from '../todos/clock'
import { addMonths } from '../todos/days'
import { TodoPane } from '../todos/TodoPane'
import styles from './CalendarPage.module.css'
import { DayMarks } from './DayMarks'
import { MonthGrid } from './MonthGrid'
import { useMonth } from './useMonth'
import { monthName } from './weeks'

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const

export default function CalendarPage() {
  const today = useToday()
  const { place, go } = useNavigation()
  const picked = place.id ?? today
  const [day, setDay] = useState(picked)
  const days = useMonth(day)
  const pick = (next: string) => {
    setDay(next)
    go({ kind: 'calendar', id: next })
  }
  const turn = (months: number) => setDay(addMonths(day, months))
  const describe = (each: string) => {
    const { open = 0, coming = [] } = days.get(each) ?? {}
    const all = open + coming.length
    return all > 0 ? text.calendar.todos(all) : ''
  }
  return (
    <div className={styles.page}>
      <div className={styles.month}>
        <header className={styles.head}>
          <h3 className={styles.name} aria-live="polite">
            {monthName(day)}
          </h3>
          <button type="button" className={styles.today} onClick={() => pick(today)}>
            {text.places.today}
          </button>
          <button
            type="button"
            className={styles.turn}
            aria-label={text.calendar.earlier}
            onClick={() => turn(-1)}
          >
            <ChevronLeft {...ICON} className={styles.chevron} />
          </button>
          <button
            type="button"
            className={styles.turn}
            aria-label={text.calendar.later}
            onClick={() => turn(1)}
          >
            <ChevronRight {...ICON} className={styles.chevron} />
          </button>
        </header>
        <MonthGrid
          large
          label={monthName(day)}
          day={day}
          selected={picked}
          today={today}
          move={setDay}
          pick={pick}
          describe={describe}
        >
          {(each) => <DayMarks day={days.get(each)} />}
        </MonthGrid>
      </div>
      <TodoPane key={picked} />
    </div>
  )
}
