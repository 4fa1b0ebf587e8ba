/** The root of the interface: gives its parts the options, words, theme and session, or says what is wrong. */
import { useLayoutEffect } from 'react'
import type { Setup } from '../host/bridge'
import type { ChatSession } from '../session/ChatSession'
import type { Store } from '../session/Store'
import { catalogueFor, directionOf } from '../text/catalogue'
import { TextContext } from '../text/TextContext'
import { applyTheme, schemeOf } from '../theme/applyTheme'
import { SchemeContext } from '../theme/SchemeContext'
import { ErrorBoundary } from './ErrorBoundary'
import { Misconfigured } from './Misconfigured'
import { Panel } from './Panel'
import { OptionsContext, SessionContext, useStore } from './SessionContext'

export function Chat({ setup, session }: { setup: Store<Setup>; session: ChatSession | null }) {
  const { options, problem } = useStore(setup)
  const locale = options?.locale ?? navigator.language
  const scheme = schemeOf(options?.theme)
  const theme = options?.theme
  useLayoutEffect(() => applyTheme(document, theme), [theme])
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
  }, [locale])

  if (problem) return <Misconfigured problem={problem} />
  if (!options || !session) return null
  return (
    <OptionsContext value={options}>
      <TextContext value={catalogueFor(locale)}>
        <SchemeContext value={scheme}>
          <SessionContext value={session}>
            <ErrorBoundary resetOn={options} onError={session.outlet.fail}>
              <Panel />
            </ErrorBoundary>
          </SessionContext>
        </SchemeContext>
      </TextContext>
    </OptionsContext>
  )
}
