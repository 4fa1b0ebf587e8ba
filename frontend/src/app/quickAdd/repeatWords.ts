/** How often, in words of the window's language, for the rules that it has words for; the chips of a line show it. */
import { presetOf } from '../detail/rules'
import { text } from '../text'
import { listed, weekday } from '../text/formats'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** null for a rule that is told best by what was typed. */
export function repeatWords(rule: string): string | null {
  const { recurrence } = text.detail
  const preset = presetOf(rule)
  if (preset) return recurrence[preset]
  const days = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(rule)?.[1]
  return days ? `${recurrence.weekly}: ${listed(days.split(',').map(nameOf))}` : null
}

function nameOf(day: string): string {
  // 1 January 2024 was a Monday.
  return weekday(new Date(2024, 0, 1 + DAYS.indexOf(day)))
}
