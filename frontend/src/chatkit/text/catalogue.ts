/** Finds the words for a locale; used by the frame when it starts and when the locale changes. */
import { en, type Text } from './en'

const CATALOGUES: Record<string, Text> = { en }

/** The catalogue for a locale: the exact one, that of its language, or English. */
export function catalogueFor(locale: string | undefined): Text {
  const wanted = locale ?? 'en'
  return CATALOGUES[wanted] ?? CATALOGUES[wanted.split('-')[0] ?? 'en'] ?? en
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur'])

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
