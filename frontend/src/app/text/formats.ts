/** Numbers, counted phrases, dates and times as the window's language writes them; used by the catalogues and by components. */

import { dateOf, daysBetween, dayText } from '../todos/days'

/** The forms of a counted phrase, by the categories its language has; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

let formats = made('en')

/** For the choice of the language alone. */
export function formatFor(locale: string): void {
  formats = made(locale)
}

export const number = (value: number): string => formats.numbers.format(value)

/** `counted(3, { one: '# todo', other: '# todos' })` is “3 todos”. */
export function counted(count: number, forms: PluralForms): string {
  const form = forms[formats.plurals.select(count)] ?? forms.other
  return form.replaceAll('#', () => number(count))
}

/** “3 March 2026”. */
export const longDay = (day: Date): string => formats.longDay.format(day)

/** “Tue, 3 Mar”, with the year unless it is this one. */
export function shortDay(day: Date, now = new Date()): string {
  return (day.getFullYear() === now.getFullYear() ? formats.shortDay : formats.dayOfYear).format(day)
}

/** “Tuesday”. */
export const weekday = (day: Date): string => formats.weekday.format(day)

/** “14:30”. */
export const clock = (moment: Date): string => formats.clock.format(moment)

/** “3 months”. */
export const months = (count: number): string => formats.months.format(count)

/** “yesterday”, “today”, “tomorrow”. */
export const nearDay = (days: number): string => formats.relative.format(days, 'day')

/** Of a due as the server writes it: “today”, “tomorrow 14:30”, “Friday”, “Tue, 3 Mar”. */
export function dueWords(due: string, now = new Date()): string {
  const day = dateOf(due)
  const words = dayWords(day, daysBetween(dayText(now), due.slice(0, 10)), now)
  return due.includes('T') ? `${words} ${clock(new Date(due))}` : words
}

function dayWords(day: Date, away: number, now: Date): string {
  if (Math.abs(away) <= 1) return nearDay(away)
  return away > 1 && away < 7 ? weekday(day) : shortDay(day, now)
}

/** “a, b and c”. */
export const listed = (parts: readonly string[]): string => formats.lists.format(parts)

function made(locale: string) {
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  return {
    numbers: new Intl.NumberFormat(locale),
    months: new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' }),
    plurals: new Intl.PluralRules(locale),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    lists: new Intl.ListFormat(locale, { type: 'conjunction' }),
    longDay: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: date({ weekday: 'short', day: 'numeric', month: 'short' }),
    dayOfYear: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    weekday: date({ weekday: 'long' }),
    clock: date({ timeStyle: 'short' }),
  }
}
