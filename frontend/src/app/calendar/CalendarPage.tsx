/** A month of todos: what is due and what comes again on each day, and the list of the day that is picked. */
import { useState } from 'react'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import { useToday } from '../todos/clock'
import { TodoPane } from '../todos/TodoPane'
import styles from './CalendarPage.module.css'
import { DayMarks } from './DayMarks'
import { MonthGrid } from './MonthGrid'
import { MonthHead } from './MonthHead'
import { useMonth } from './useMonth'
import { monthName } from './weeks'

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
  const describe = (each: string) => {
    const { open = 0, coming = [] } = days.get(each) ?? {}
    const all = open + coming.length
    return all > 0 ? text.calendar.todos(all) : ''
  }
  return (
    <div className={styles.page}>
      <div className={styles.month}>
        <MonthHead day={day} turn={setDay}>
          <button type="button" className={styles.today} onClick={() => pick(today)}>
            {text.places.today}
          </button>
        </MonthHead>
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
