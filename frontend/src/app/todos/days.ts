/** Days as the server writes them (`2026-03-01`), counted and taken apart without a time zone getting in between. */

export function dayText(date: Date): string {
  const year = String(date.getFullYear()).padStart(4, '0')
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The day at noon, local time: no change of the clock moves that to another day. */
export function dateOf(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

export function addDays(day: string, days: number): string {
  const date = dateOf(day)
  date.setDate(date.getDate() + days)
  return dayText(date)
}

/** The same day of another month, or that month's last. */
export function addMonths(day: string, months: number): string {
  const date = dateOf(day)
  const last = new Date(date.getFullYear(), date.getMonth() + months + 1, 0, 12)
  return dayText(new Date(last.getFullYear(), last.getMonth(), Math.min(date.getDate(), last.getDate()), 12))
}

/** From the one to the other; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000)
}

export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The day that the week of `day` begins with; 0 is Sunday. */
export function weekStart(day: string, firstDay: number): string {
  return addDays(day, -((dateOf(day).getDay() - firstDay + 7) % 7))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
