/** Picks a day in a month, by mouse or keyboard; a todo's due and the bar of the selected use it. */
import { useState } from 'react'
import { useToday } from '../todos/clock'
import { MonthGrid } from './MonthGrid'
import { MonthHead } from './MonthHead'
import { monthName } from './weeks'

interface MonthPickerProps {
  selected: string | null
  pick: (day: string) => void
}

export function MonthPicker({ selected, pick }: MonthPickerProps) {
  const today = useToday()
  const [day, setDay] = useState(selected ?? today)
  return (
    <>
      <MonthHead day={day} turn={setDay} />
      <MonthGrid
        label={monthName(day)}
        day={day}
        selected={selected}
        today={today}
        move={setDay}
        pick={(picked) => {
          setDay(picked)
          pick(picked)
        }}
      />
    </>
  )
}
