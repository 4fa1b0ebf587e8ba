/** Under which heading a todo stands, where the order of its place gives it one. */
import type { Todo } from '../api/contracts'
import type { Place } from '../navigation/place'
import { language, text } from '../text'
import { longDay, nearDay, shortDay } from '../text/formats'
import { dateOf, daysBetween } from './days'
import type { Sort } from './order'
import { dayOf } from './query'

export type HeadingOf = (todo: Todo) => string

/** Null where rows stand without headings. */
export function headingsOf(place: Place, sort: Sort | null, today: string): HeadingOf | null {
  const ownOrder = place.kind === 'today' || place.kind === 'upcoming' ? 'due' : 'manual'
  switch (sort ?? ownOrder) {
    case 'due':
      return place.kind === 'calendar' ? null : (todo) => dayHeading(dayOf(todo), today)
    case 'priority':
      return (todo) => text.groups.priority(todo.priority)
    default:
      return null
  }
}

function dayHeading(day: string, today: string): string {
  if (day === '') return text.groups.noDate
  const away = daysBetween(today, day)
  if (away < 0) return text.groups.overdue
  const date = dateOf(day)
  if (away <= 1) return `${capital(nearDay(away))} · ${shortDay(date)}`
  return away < 180 ? shortDay(date) : longDay(date)
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(language.locale) + words.slice(1)
}
