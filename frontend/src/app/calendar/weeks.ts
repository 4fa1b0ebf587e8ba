/** The weeks a month is drawn with, and what their days are called, as the window's language has them. */
import { language } from '../text'
import { addDays, addMonths, dateOf, firstOfMonth, weekStart } from '../todos/days'

/** The days of the weeks that the month has a part in: five or six, rarely four. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const next = addMonths(firstOfMonth(month), 1)
  const weeks: string[][] = []
  for (let day = weekStart(firstOfMonth(month), firstDayOfWeek()); day < next; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)))
  }
  return weeks
}

/** In Arabic and some others, what is called short is too long for a column. */
const LONGEST_SHORT = 5

export function weekdayNames(): readonly { short: string; long: string }[] {
  const long = weekdays('long')
  const short = weekdays('short')
  const fitting = short.some((name) => name.length > LONGEST_SHORT) ? weekdays('narrow') : short
  return long.map((name, index) => ({ short: fitting[index] ?? name, long: name }))
}

function weekdays(length: 'long' | 'short' | 'narrow'): string[] {
  const format = new Intl.DateTimeFormat(language.locale, { weekday: length })
  const first = weekStart('2024-01-01', firstDayOfWeek())
  return Array.from({ length: 7 }, (_, index) => format.format(dateOf(addDays(first, index))))
}

export function monthName(day: string): string {
  return new Intl.DateTimeFormat(language.locale, { month: 'long', year: 'numeric' }).format(dateOf(day))
}

interface WeekInfo {
  readonly firstDay: number
}

/** 0 is Sunday. Engines that don't tell get Monday, but for the languages of countries that begin with Sunday. */
export function firstDayOfWeek(locale = language.locale): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo }
  const info = known.getWeekInfo?.() ?? known.weekInfo
  if (info) return info.firstDay % 7
  return SUNDAY_FIRST.has(known.maximize().region ?? '') ? 0 : 1
}

const SUNDAY_FIRST = new Set(['US', 'CA', 'BR', 'JP', 'IN', 'BD', 'PK', 'ID', 'CN', 'TW', 'KR', 'MX'])
