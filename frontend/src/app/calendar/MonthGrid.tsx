/** The days of a month as a grid: moved in by keyboard, a day picked by click or Enter; the calendar and the date picker show it. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { longDay, number } from '../text/formats'
import { dateOf, firstOfMonth } from '../todos/days'
import styles from './MonthGrid.module.css'
import { movedDay } from './movedDay'
import { weekdayNames, weeksOf } from './weeks'

interface MonthGridProps {
  label: string
  /** The day that is in the tab order; its month is shown. */
  day: string
  selected: string | null
  today: string
  /** Grabs the focus when the keyboard moves the day. */
  move: (day: string) => void
  pick: (day: string) => void
  /** What stands in a day, below its number. */
  children?: (day: string) => ReactNode
  large?: boolean
  describe?: (day: string) => string
}

export function MonthGrid(props: MonthGridProps) {
  const { label, day, selected, today, move, pick, children, large = false, describe } = props
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  const month = firstOfMonth(day)
  useLayoutEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    byKey.current = false
  }, [day])
  const press = (event: KeyboardEvent) => {
    const next = movedDay(day, event)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    byKey.current = true
    move(next)
  }
  return (
    <table
      ref={grid}
      className={styles.month}
      role="grid"
      aria-label={label}
      data-large={large || undefined}
      onKeyDown={press}
    >
      <thead>
        <tr>
          {weekdayNames().map(({ short, long }) => (
            <th key={long} scope="col" className={styles.weekday} abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <td
                key={each}
                role="gridcell"
                className={styles.cell}
                aria-selected={each === selected}
                data-drop={`day:${each}`}
              >
                <button
                  type="button"
                  className={styles.day}
                  data-day={each}
                  data-outside={firstOfMonth(each) !== month || undefined}
                  data-today={each === today || undefined}
                  aria-current={each === today ? 'date' : undefined}
                  tabIndex={each === day ? 0 : -1}
                  onClick={() => pick(each)}
                >
                  <span className={styles.said}>
                    {[longDay(dateOf(each)), describe?.(each)].filter(Boolean).join(', ')}
                  </span>
                  <span className={styles.number} aria-hidden>
                    {number(dateOf(each).getDate())}
                  </span>
                  {children?.(each)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
