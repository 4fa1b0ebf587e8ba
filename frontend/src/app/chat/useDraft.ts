/** Keeps what is being written in the chat, through reloads and restarts. */
import type { UseChatKitReturn } from '@openai/chatkit-react'
import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../services'

/** Our element's report of a change in its composer; ChatKit has no event of its own for that. */
const CHANGE = 'composer.change'

interface Log {
  readonly name: string
  readonly data?: Record<string, unknown>
}

export function useDraft(useCase: string) {
  const key = `chat.draft.${useCase}`
  const { viewState } = useSession()
  const [saved] = useState(() => viewState.get(key))
  const hear = useCallback(
    ({ name, data }: Log) => {
      if (name === CHANGE && typeof data?.text === 'string') viewState.set(key, data.text)
    },
    [viewState, key],
  )
  return { saved, hear }
}

export function useRestored(saved: unknown, { setComposerValue }: UseChatKitReturn, ready: boolean): void {
  useEffect(() => {
    if (ready && typeof saved === 'string' && saved !== '') void setComposerValue({ text: saved })
  }, [ready, saved, setComposerValue])
}
