/** The words of the window in the language it speaks; every component reads `text`, the start chooses the language. */
import { nearestTranslation, type Translation } from '../../chatkit/text/locales'
import { english } from './en'
import { formatFor } from './formats'

/** What every catalogue has. */
export type Text = typeof english

export interface Language {
  /** As the system or a setting names it, region and all: for dates, and for the chat. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

export type Catalogues = Readonly<Partial<Record<Translation, () => Promise<Text>>>>

const RIGHT_TO_LEFT: ReadonlySet<Translation> = new Set(['ar', 'ur'])

/** The languages beside English, each in a file of its own that is loaded when it is chosen. */
export const CATALOGUES: Catalogues = {
  ar: async () => (await import('./ar')).arabic,
  'bn-BD': async () => (await import('./bn-BD')).bengali,
  'de-DE': async () => (await import('./de-DE')).german,
  'es-ES': async () => (await import('./es-ES')).spanish,
  'fr-FR': async () => (await import('./fr-FR')).french,
  'hi-IN': async () => (await import('./hi-IN')).hindi,
  'id-ID': async () => (await import('./id-ID')).indonesian,
  'ja-JP': async () => (await import('./ja-JP')).japanese,
  'mr-IN': async () => (await import('./mr-IN')).marathi,
  'pt-BR': async () => (await import('./pt-BR')).portuguese,
  'ru-RU': async () => (await import('./ru-RU')).russian,
  'te-IN': async () => (await import('./te-IN')).telugu,
  'tr-TR': async () => (await import('./tr-TR')).turkish,
  ur: async () => (await import('./ur')).urdu,
  'zh-CN': async () => (await import('./zh-CN')).chinese,
}

/** The one chosen in the settings, which the page comes with, before those of the system. */
export function wantedLanguages(): readonly string[] {
  const chosen = document.documentElement.dataset.language ?? 'system'
  return chosen === 'system' ? navigator.languages : [chosen, ...navigator.languages]
}

/** Replaced when the language is chosen, so to be read while drawing and never kept in a constant of a module. */
export let text: Text = english
export let language: Language = { locale: 'en', direction: 'ltr' }

/**
 * Speaks the first of `languages` that there is a catalogue for, or English. One whose file cannot be loaded is passed over.
 */
export async function speak(
  languages: readonly string[],
  catalogues: Catalogues = CATALOGUES,
): Promise<void> {
  for (const locale of languages) {
    const translation = nearestTranslation(locale)
    const catalogue = await catalogueOf(translation, locale, catalogues)
    if (catalogue) return wear(catalogue, spoken(locale, translation), translation)
  }
  wear(english, 'en', 'en')
}

/** The languages somebody may type dates in: that of the window, then English. */
export function spokenLanguages(): readonly string[] {
  return languageOf(language.locale) === 'en' ? ['en'] : [language.locale, 'en']
}

async function catalogueOf(
  translation: Translation,
  locale: string,
  catalogues: Catalogues,
): Promise<Text | null> {
  if (translation === 'en') return languageOf(locale) === 'en' ? english : null
  return (await catalogues[translation]?.().catch(() => null)) ?? null
}

/** A near relative's words come with the relative's dates: two languages in one sentence help nobody. */
function spoken(locale: string, translation: Translation): string {
  return languageOf(locale) === languageOf(translation) ? locale : translation
}

function wear(catalogue: Text, locale: string, translation: Translation): void {
  text = catalogue
  language = { locale, direction: RIGHT_TO_LEFT.has(translation) ? 'rtl' : 'ltr' }
  formatFor(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = language.direction
}

function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? '').toLowerCase()
}
