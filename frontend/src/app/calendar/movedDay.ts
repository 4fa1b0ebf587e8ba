/** To which day a key leads in a month: arrows by day and week, Home and End in the week, Page keys by month and year. */
import { addDays, addMonths, weekStart } from '../todos/days'
import { firstDayOfWeek } from './weeks'

interface Key {
  readonly key: string
  readonly shiftKey: boolean
}

export function movedDay(day: string, { key, shiftKey }: Key): string | null {
  const onwards = document.dir === 'rtl' ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return addDays(day, onwards)
    case 'ArrowLeft':
      return addDays(day, -onwards)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'Home':
      return weekStart(day, firstDayOfWeek())
    case 'End':
      return addDays(weekStart(day, firstDayOfWeek()), 6)
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1)
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1)
    default:
      return null
  }
}
