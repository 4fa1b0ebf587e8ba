/** The colour scheme in force, which follows the system where the page does; used by the chat's root. */
import type { ThemeOption } from '@openai/chatkit'
import { useSyncExternalStore } from 'react'
import type { Scheme } from './SchemeContext'
import { darkPreference, pageScheme } from './scheme'

function subscribe(listener: () => void): () => void {
  const preference = darkPreference(window)
  preference.addEventListener('change', listener)
  return () => preference.removeEventListener('change', listener)
}

const current = () => pageScheme(window)

export function useScheme({ colorScheme }: ThemeOption): Scheme {
  const ofPage = useSyncExternalStore(subscribe, current)
  return colorScheme ?? ofPage
}
