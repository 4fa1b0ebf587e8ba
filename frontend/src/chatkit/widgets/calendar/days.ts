/** Calendar days as `YYYY-MM-DD`, in which order they also sort; counted in UTC, where no day is shorter than another. */

const DAY_MS = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/

/** The day an ISO date or date-time names, as it is written there: a zone moves no birthday. */
export function dayOf(value: unknown): string | undefined {
  const match = typeof value === 'string' ? ISO.exec(value.trim()) : null
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const written = `${year}-${month}-${day}`
  const time = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(time) && dayAt(time) === written ? written : undefined
}

export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

const FIRST = '0001-01-01'
const LAST = '9999-12-31'

function dayAt(time: number): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  if (!(year >= 1)) return FIRST
  return year > 9999 ? LAST : date.toISOString().slice(0, 10)
}

export function addDays(day: string, count: number): string {
  return dayAt(timeOf(day) + count * DAY_MS)
}

/** The same day of another month, or that month's last. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + count
  if (index < 12) return FIRST
  if (index >= 120_000) return LAST
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
  return addDays(first, Math.min(date, daysIn(first)) - 1)
}

function daysIn(first: string): number {
  const [year = 0, month = 0] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay()
}

export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export interface Span {
  min: string | undefined
  max: string | undefined
}

export function isWithin(day: string, { min, max }: Span): boolean {
  return (min === undefined || day >= min) && (max === undefined || day <= max)
}

/** The nearest day that may be chosen. */
export function within(day: string, { min, max }: Span): string {
  if (max !== undefined && day > max) return max
  return min !== undefined && day < min ? min : day
}

/** The weeks that a month touches, each of seven days. */
export function weeksOf(month: string, firstWeekday: number): string[][] {
  const first = `${month.slice(0, 7)}-01`
  const before = (weekdayOf(first) - firstWeekday + 7) % 7
  const count = Math.ceil((before + daysIn(first)) / 7)
  const start = addDays(first, -before)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => addDays(start, week * 7 + index)),
  )
}
