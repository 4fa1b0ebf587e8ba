/** The colours of a chart's series, each of which stands out on its ground. */
import type { Scheme } from '../../theme/SchemeContext'
import { colorFrom } from '../colors'
import type { Series } from './model'

const ORDER = ['blue', 'purple', 'orange', 'green', 'red', 'yellow', 'pink'] as const

const TOKENS: Record<Scheme, Record<(typeof ORDER)[number], string>> = {
  light: {
    blue: 'var(--blue-400)',
    purple: 'var(--purple-400)',
    orange: 'var(--orange-500)',
    green: 'var(--green-500)',
    red: 'var(--red-400)',
    yellow: 'var(--yellow-600)',
    pink: 'var(--pink-500)',
  },
  dark: {
    blue: 'var(--blue-400)',
    purple: 'var(--purple-300)',
    orange: 'var(--orange-400)',
    green: 'var(--green-400)',
    red: 'var(--red-400)',
    yellow: 'var(--yellow-400)',
    pink: 'var(--pink-400)',
  },
}

/** One per series: its own where it has one, else the next of the order. */
export function colorsOf(series: readonly Series[], scheme: Scheme): string[] {
  const tokens = TOKENS[scheme]
  return series.map(({ color }, index) => {
    const next = ORDER[index % ORDER.length] ?? 'blue'
    return colorFrom(color, scheme, tokens) ?? tokens[next]
  })
}
