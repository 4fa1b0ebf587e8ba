/** Which locales there are and which translation serves each; used to choose the catalogue. */

/** The locales that have a catalogue of their own. */
export const TRANSLATIONS = [
  'en',
  'ar',
  'bn-BD',
  'de-DE',
  'es-ES',
  'fr-FR',
  'hi-IN',
  'id-ID',
  'ja-JP',
  'mr-IN',
  'pt-BR',
  'ru-RU',
  'te-IN',
  'tr-TR',
  'ur',
  'zh-CN',
] as const

export type Translation = (typeof TRANSLATIONS)[number]

/** Languages whose readers are served better by a near relative than by English. */
const RELATIVES: ReadonlyMap<string, Translation> = new Map(
  Object.entries({
    an: 'es-ES',
    az: 'tr-TR',
    be: 'ru-RU',
    br: 'fr-FR',
    ca: 'es-ES',
    eu: 'es-ES',
    gl: 'es-ES',
    gsw: 'de-DE',
    gu: 'hi-IN',
    jv: 'id-ID',
    kk: 'ru-RU',
    ky: 'ru-RU',
    lb: 'de-DE',
    ms: 'id-ID',
    oc: 'fr-FR',
    pa: 'hi-IN',
    su: 'id-ID',
    tk: 'tr-TR',
  } satisfies Record<string, Translation>),
)

/** The catalogue for a locale: its own, that of its language, that of a near relative, or English. */
export function nearestTranslation(locale: string): Translation {
  const exact = TRANSLATIONS.find((known) => known.toLowerCase() === locale.toLowerCase())
  if (exact) return exact
  const language = languageOf(locale)
  return TRANSLATIONS.find((known) => languageOf(known) === language) ?? RELATIVES.get(language) ?? 'en'
}

function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? '').toLowerCase()
}
