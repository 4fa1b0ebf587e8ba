/** Names of months, weekdays and days in a locale, and the day its weeks begin with; from the engine's tables. */

/** Values are days of the Gregorian calendar, whatever calendar a locale is used to. */
const PLAIN = { timeZone: 'UTC', calendar: 'gregory' } as const

export interface DateNames {
  /** “3 Mar 2026”. */
  short(time: number): string
  /** “Tuesday, 3 March 2026”. */
  full(time: number): string
  /** “March 2026”. */
  month(time: number): string
  weekday(time: number, length: 'long' | 'narrow'): string
  number(value: number): string
  /** 0 is Sunday. */
  firstWeekday: number
}

export function dateNames(locale: string): DateNames {
  const by = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...PLAIN })
  const short = by({ dateStyle: 'medium' })
  const full = by({ dateStyle: 'full' })
  const month = by({ month: 'long', year: 'numeric' })
  const weekdays = { long: by({ weekday: 'long' }), narrow: by({ weekday: 'narrow' }) }
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false })
  return {
    short: (time) => short.format(time),
    full: (time) => full.format(time),
    month: (time) => month.format(time),
    weekday: (time, length) => weekdays[length].format(time),
    number: (value) => numbers.format(value),
    firstWeekday: firstWeekdayOf(locale),
  }
}

/** Regions whose weeks begin on Sunday or Saturday, for engines that don't tell; elsewhere it is Monday. */
const SUNDAY = new Set(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
)
const SATURDAY = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '))

interface WeekInfo {
  firstDay: number
}

function firstWeekdayOf(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo }
  const told = locale.getWeekInfo?.() ?? locale.weekInfo
  if (told) return told.firstDay % 7
  const region = locale.maximize().region ?? ''
  if (SUNDAY.has(region)) return 0
  return SATURDAY.has(region) ? 6 : 1
}
