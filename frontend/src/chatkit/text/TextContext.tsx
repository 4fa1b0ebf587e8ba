/** Gives components the words and formats of the current language. */
import { createContext, useContext } from 'react'
import { en, type Text } from './en'
import { type Formats, formatsFor } from './formats'

export interface Language {
  /** The locale that numbers and dates are written in: what the page or the browser asked for. */
  readonly locale: string
  /** The language that `text` is in; another one than `locale` where that has no translation. */
  readonly textLocale: string
  readonly text: Text
  readonly direction: 'ltr' | 'rtl'
  readonly formats: Formats
}

export const ENGLISH: Language = {
  locale: 'en',
  textLocale: 'en',
  text: en,
  direction: 'ltr',
  formats: formatsFor('en'),
}

export const LanguageContext = createContext<Language>(ENGLISH)

export const useLanguage = (): Language => useContext(LanguageContext)
export const useText = (): Text => useLanguage().text
export const useFormats = (): Formats => useLanguage().formats
