/** The root of the interface: gives its parts the options, words, theme and session, or says what is wrong. */
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Setup } from '../host/bridge'
import type { ChatSession } from '../session/ChatSession'
import type { Store } from '../session/Store'
import { LanguageContext } from '../text/TextContext'
import { useLoadedLanguage } from '../text/useLoadedLanguage'
import { applyTheme } from '../theme/applyTheme'
import { SchemeContext } from '../theme/SchemeContext'
import { themeOf } from '../theme/scheme'
import { useScheme } from '../theme/useScheme'
import { ErrorBoundary } from './ErrorBoundary'
import { Misconfigured } from './Misconfigured'
import { Panel } from './Panel'
import { OptionsContext, SessionContext, useStore } from './SessionContext'

interface Props {
  setup: Store<Setup>
  session: ChatSession | null
  log(name: string, data: Record<string, unknown>): void
  /** Called once the panel is there. */
  onDrawn(): void
}

export function Chat({ setup, session, log, onDrawn }: Props) {
  const { options, problem } = useStore(setup)
  const theme = useMemo(() => themeOf(options?.theme), [options?.theme])
  const scheme = useScheme(theme)
  const language = useLanguageOnDocument(options?.locale ?? navigator.language, log)
  useLayoutEffect(() => applyTheme(document, theme, scheme, log), [theme, scheme, log])

  const isDrawn = Boolean(language && options && session)
  useEffect(() => {
    if (isDrawn) onDrawn()
  }, [isDrawn, onDrawn])

  if (!language) return null
  return (
    <LanguageContext value={language}>
      {problem && <Misconfigured problem={problem} />}
      {options && session && (
        <OptionsContext value={options}>
          <SchemeContext value={scheme}>
            <SessionContext value={session}>
              <ErrorBoundary view resetOn={options} onError={session.outlet.fail}>
                <Panel />
              </ErrorBoundary>
            </SessionContext>
          </SchemeContext>
        </OptionsContext>
      )}
    </LanguageContext>
  )
}

function useLanguageOnDocument(locale: string, log: Props['log']) {
  const language = useLoadedLanguage(locale, log)
  useLayoutEffect(() => {
    if (!language) return
    document.documentElement.lang = language.textLocale
    document.documentElement.dir = language.direction
  }, [language])
  return language
}
