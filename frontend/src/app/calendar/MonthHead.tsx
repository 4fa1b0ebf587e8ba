/** The name of a month between what turns to the one before and the one after; calendar and date picker show it. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../text'
import { addMonths } from '../todos/days'
import styles from './MonthHead.module.css'
import { monthName } from './weeks'

interface MonthHeadProps {
  day: string
  turn: (day: string) => void
  /** Stands before the two buttons. */
  children?: ReactNode
}

export function MonthHead({ day, turn, children }: MonthHeadProps) {
  return (
    <header className={styles.head}>
      <h3 className={styles.name} aria-live="polite">
        {monthName(day)}
      </h3>
      {children}
      <Turn label={text.calendar.earlier} icon={ChevronLeft} act={() => turn(addMonths(day, -1))} />
      <Turn label={text.calendar.later} icon={ChevronRight} act={() => turn(addMonths(day, 1))} />
    </header>
  )
}

function Turn({ label, icon: Icon, act }: { label: string; icon: typeof ChevronLeft; act: () => void }) {
  return (
    <button type="button" className={styles.turn} aria-label={label} title={label} onClick={act}>
      <Icon size={18} strokeWidth={1.5} className={styles.chevron} aria-hidden />
    </button>
  )
}
