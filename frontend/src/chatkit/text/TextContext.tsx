/** Gives components the words of the current language. */
import { createContext, useContext } from 'react'
import { en, type Text } from './en'

export const TextContext = createContext<Text>(en)

export const useText = (): Text => useContext(TextContext)
