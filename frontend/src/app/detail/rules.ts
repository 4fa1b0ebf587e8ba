/** Recurrence as the details offer it: the usual rules by name, others as every so many units. */

export type Unit = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
export const UNITS: readonly Unit[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

export const PRESETS = {
  daily: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
} as const

export type Preset = keyof typeof PRESETS

export interface Every {
  readonly interval: number
  readonly unit: Unit
}

/** The preset a rule is; null for any other. */
export function presetOf(rule: string): Preset | null {
  const plain = rule.replace(/^RRULE:/, '').replace(';INTERVAL=1', '')
  const names = Object.keys(PRESETS) as Preset[]
  return names.find((name) => PRESETS[name] === plain) ?? null
}

export function everyOf(rule: string): Every {
  const unit = UNITS.find((each) => rule.includes(`FREQ=${each}`)) ?? 'WEEKLY'
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1)
  return { interval, unit }
}

/** The same rule, every `interval` units; what else it says stays as long as the unit does. */
export function ruleOf({ interval, unit }: Every, before: string | null): string {
  const kept = before?.includes(`FREQ=${unit}`) ? before.split(';').filter(isOther) : []
  return [`FREQ=${unit}`, ...(interval > 1 ? [`INTERVAL=${interval}`] : []), ...kept].join(';')
}

function isOther(part: string): boolean {
  return !part.startsWith('FREQ=') && !part.startsWith('INTERVAL=')
}
