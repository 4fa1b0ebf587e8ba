/** Finds the words for a locale, fetching them where they are not English; used by the frame when the locale is set. */
import { en, type Text } from './en'
import { formatsFor } from './formats'
import { nearestTranslation, type Translation } from './locales'
import { ENGLISH, type Language } from './TextContext'

const LOADERS: Record<Exclude<Translation, 'en'>, () => Promise<{ default: Text }>> = {
  ar: () => import('./ar'),
  'bn-BD': () => import('./bn-BD'),
  'de-DE': () => import('./de-DE'),
  'es-ES': () => import('./es-ES'),
  'fr-FR': () => import('./fr-FR'),
  'hi-IN': () => import('./hi-IN'),
  'id-ID': () => import('./id-ID'),
  'ja-JP': () => import('./ja-JP'),
  'mr-IN': () => import('./mr-IN'),
  'pt-BR': () => import('./pt-BR'),
  'ru-RU': () => import('./ru-RU'),
  'te-IN': () => import('./te-IN'),
  'tr-TR': () => import('./tr-TR'),
  ur: () => import('./ur'),
  'zh-CN': () => import('./zh-CN'),
}

const RIGHT_TO_LEFT: ReadonlySet<Translation> = new Set<Translation>(['ar', 'ur'])

export async function loadLanguage(wanted: string): Promise<Language> {
  const textLocale = nearestTranslation(wanted)
  if (textLocale === 'en') return english(wanted)
  const { default: text } = await LOADERS[textLocale]()
  return languageOf(wanted, textLocale, text)
}

/** English words, with dates and numbers as the locale writes them. */
export function english(wanted: string): Language {
  return wanted === ENGLISH.locale ? ENGLISH : languageOf(wanted, 'en', en)
}

function languageOf(wanted: string, textLocale: Translation, text: Text): Language {
  const locale = isKnownToEngine(wanted) ? wanted : textLocale
  const direction = RIGHT_TO_LEFT.has(textLocale) ? 'rtl' : 'ltr'
  return { locale, textLocale, text, direction, formats: formatsFor(locale) }
}

/** What is no language tag at all makes the engine throw. */
function isKnownToEngine(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
