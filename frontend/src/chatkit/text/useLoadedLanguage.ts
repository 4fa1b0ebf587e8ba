/** Loads the language a locale asks for; the one before stays until it is there. Used by the chat's root. */
import { useEffect, useState } from 'react'
import { english, loadLanguage } from './catalogue'
import { nearestTranslation } from './locales'
import type { Language } from './TextContext'

type Log = (name: string, data: Record<string, unknown>) => void

export function useLoadedLanguage(locale: string, log: Log): Language | null {
  const [loaded, setLoaded] = useState<Language | null>(null)
  const isEnglish = nearestTranslation(locale) === 'en'
  useEffect(() => {
    if (isEnglish) return
    let wanted = true
    loadLanguage(locale).then(
      (language) => wanted && setLoaded(language),
      (error) => {
        if (!wanted) return
        setLoaded(english(locale))
        log('language.failed', { locale, error: String(error) })
      },
    )
    return () => {
      wanted = false
    }
  }, [locale, isEnglish, log])
  return isEnglish ? english(locale) : loaded
}
