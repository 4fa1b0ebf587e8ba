/** The dictation of the open conversation; given up when that changes or the button goes away. */
import { useEffect, useMemo } from 'react'
import { Dictation } from '../../session/dictation/Dictation'
import { useOpenConversation, useSession } from '../SessionContext'

export function useDictation(): Dictation {
  const session = useSession()
  const { key } = useOpenConversation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said belongs to one conversation
  const dictation = useMemo(
    () =>
      new Dictation({
        api: session.api,
        fail: (error) => session.outlet.fail(error),
        insert: (text) => {
          session.composer.insertText(text)
          session.focusComposer()
        },
      }),
    [session, key],
  )
  useEffect(() => () => dictation.close(), [dictation])
  return dictation
}
