/** One month to choose a day from, in the order and words of the locale; opened by DatePicker. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../../text/TextContext'
import type { DateNames } from './dateNames'
import { dayKeys } from './dayKeys'
import { addMonths, isWithin, type Span, timeOf, today, weeksOf, within } from './days'

interface Props {
  id: string
  label: string
  value: string
  span: Span
  names: DateNames
  onChoose(day: string): void
}

export function Calendar({ id, label, value, span, names, onChoose }: Props) {
  const rtl = useLanguage().direction === 'rtl'
  const [day, setDay] = useState(() => within(value || today(), span))
  const grid = useRef<HTMLTableElement>(null)
  const titleId = useId()
  /** Days take the focus when keys move to them, not when the month is turned by a button. */
  const follow = useRef(true)
  const move = (to: string) => {
    follow.current = true
    setDay(within(to, span))
  }
  const turn = (months: number) => {
    follow.current = false
    setDay(within(addMonths(day, months), span))
  }
  const choose = (chosen: string) => {
    if (isWithin(chosen, span)) onChoose(chosen)
  }
  useEffect(() => {
    if (follow.current)
      grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus({ preventScroll: true })
  }, [day])
  const onKeyDown = dayKeys({ day, firstWeekday: names.firstWeekday, rtl, onMove: move, onChoose: choose })
  const weeks = weeksOf(day, names.firstWeekday)
  return (
    <div id={id} role="dialog" aria-label={label} className="ck-calendar">
      <MonthBar day={day} span={span} title={names.month(timeOf(day))} titleId={titleId} onTurn={turn} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid by the ARIA practices */}
      <table ref={grid} role="grid" aria-labelledby={titleId} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((first) => (
              <th key={first} scope="col" abbr={names.weekday(timeOf(first), 'long')}>
                {names.weekday(timeOf(first), 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the grid
                <td
                  key={each}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid by the ARIA practices
                  role="gridcell"
                  tabIndex={each === day ? 0 : -1}
                  data-day={each}
                  data-outside={each.slice(0, 7) !== day.slice(0, 7) || undefined}
                  aria-label={names.full(timeOf(each))}
                  aria-selected={each === value}
                  aria-current={each === today() ? 'date' : undefined}
                  aria-disabled={!isWithin(each, span) || undefined}
                  onClick={() => choose(each)}
                >
                  {names.number(Number(each.slice(8)))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface BarProps {
  day: string
  span: Span
  title: string
  titleId: string
  onTurn(months: number): void
}

function MonthBar({ day, span, title, titleId, onTurn }: BarProps) {
  const words = useLanguage().text.widgets
  const first = `${day.slice(0, 7)}-01`
  const atStart = span.min !== undefined && span.min >= first
  const atEnd = span.max !== undefined && span.max < addMonths(first, 1)
  const turn = (months: number, name: string, Icon: typeof ChevronLeft, disabled: boolean) => (
    <button type="button" aria-label={name} disabled={disabled} onClick={() => onTurn(months)}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </button>
  )
  return (
    <div className="ck-calendar-bar">
      {turn(-12, words.previousYear, ChevronsLeft, atStart)}
      {turn(-1, words.previousMonth, ChevronLeft, atStart)}
      <h3 id={titleId} aria-live="polite">
        {title}
      </h3>
      {turn(1, words.nextMonth, ChevronRight, atEnd)}
      {turn(12, words.nextYear, ChevronsRight, atEnd)}
    </div>
  )
}
