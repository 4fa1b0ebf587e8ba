/** Moves through the days of a calendar by keyboard, as the ARIA practices have it; used by Calendar. */
import type { KeyboardEvent } from 'react'
import { addDays, addMonths, weekdayOf } from './days'

interface Keys {
  day: string
  firstWeekday: number
  rtl: boolean
  onMove(day: string): void
  onChoose(day: string): void
}

export function dayKeys({ day, firstWeekday, rtl, onMove, onChoose }: Keys) {
  return (event: KeyboardEvent): void => {
    const target = targetOf(event, day, firstWeekday, rtl)
    if (target !== undefined) onMove(target)
    else if (event.key === 'Enter' || event.key === ' ') onChoose(day)
    else return
    event.preventDefault()
  }
}

function targetOf(
  { key, shiftKey }: KeyboardEvent,
  day: string,
  firstWeekday: number,
  rtl: boolean,
): string | undefined {
  const sinceWeekStart = (weekdayOf(day) - firstWeekday + 7) % 7
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, rtl ? 1 : -1)
    case 'ArrowRight':
      return addDays(day, rtl ? -1 : 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -sinceWeekStart)
    case 'End':
      return addDays(day, 6 - sinceWeekStart)
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1)
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1)
    default:
      return undefined
  }
}
