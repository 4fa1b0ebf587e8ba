/** Counts, sizes, durations, dates and lists in one language, by the engine's own tables; used by catalogues and components. */

/** The forms of a counted phrase, by the categories its language has; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export interface Formats {
  readonly locale: string
  /** `plural(3, { one: '# file', other: '# files' })` → “3 files”. */
  plural(count: number, forms: PluralForms): string
  number(value: number): string
  /** “1.2 MB”; steps of 1,024. */
  fileSize(bytes: number): string
  /** “12 seconds”, “3 minutes”, “1.5 hours”. */
  duration(seconds: number): string
  /** “yesterday”, “3 hours ago”; nothing for what is no date. */
  ago(iso: string, now?: number): string
  /** “3 March 2026, 14:05”; nothing for what is no date. */
  dateTime(iso: string): string
  /** “a, b and c”. */
  list(parts: readonly string[]): string
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const STEP = 1024

const AGES: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

function createFormats(locale: string): Formats {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const number = (value: number) => numbers.format(value)
  return {
    locale,
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', number(count)),
    fileSize: (bytes) => fileSize(locale, bytes),
    duration: (seconds) => duration(locale, seconds),
    ago: (iso, now = Date.now()) => ago(locale, Date.parse(iso), now),
    dateTime: (iso) => {
      const time = Date.parse(iso)
      const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
      return Number.isNaN(time) ? '' : format.format(time)
    },
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
  }
}

const KNOWN = new Map<string, Formats>()

/** The formats of a locale, made once. */
export function formatsFor(locale: string): Formats {
  const known = KNOWN.get(locale) ?? createFormats(locale)
  KNOWN.set(locale, known)
  return known
}

function unit(locale: string, name: string, value: number, digits: number, display: 'short' | 'long') {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: display,
    maximumFractionDigits: digits,
  }).format(value)
}

function fileSize(locale: string, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)))
  const value = bytes / STEP ** power
  return unit(locale, SIZES[power] ?? 'byte', value, value < 10 ? 1 : 0, power === 0 ? 'long' : 'short')
}

function duration(locale: string, seconds: number): string {
  if (seconds < 60) return unit(locale, 'second', Math.round(seconds), 0, 'long')
  if (seconds < 3600) return unit(locale, 'minute', Math.round(seconds / 60), 0, 'long')
  return unit(locale, 'hour', seconds / 3600, 1, 'long')
}

function ago(locale: string, then: number, now: number): string {
  if (Number.isNaN(then)) return ''
  const seconds = Math.round((then - now) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' })
  const [name, size] = AGES.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return format.format(name === 'second' ? 0 : Math.trunc(seconds / size), name)
}
