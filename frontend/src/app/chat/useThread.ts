/** Which thread the chat shows: kept with the view, turned to when something else in the window names another one. */
import type { UseChatKitReturn } from '@openai/chatkit-react'
import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useSession } from '../services'

interface Thread {
  /** The one the chat starts with. */
  readonly initial: string | null
  /** The one that the view state names now. */
  readonly named: string | null
  readonly shown: RefObject<string | null>
  /** The chat has turned to another one by itself. */
  turned(thread: string | null): void
}

export function useThread(key: string): Thread {
  const { viewState } = useSession()
  const kept = useSyncExternalStore(viewState.subscribe, () => viewState.get(key))
  const named = typeof kept === 'string' ? kept : null
  const [initial] = useState(named)
  const shown = useRef(named)
  const turned = useCallback(
    (thread: string | null) => {
      shown.current = thread
      viewState.set(key, thread)
    },
    [viewState, key],
  )
  return { initial, named, shown, turned }
}

export function useWantedThread({ named, shown }: Thread, { setThreadId }: UseChatKitReturn, ready: boolean) {
  useEffect(() => {
    if (!ready || named === shown.current) return
    shown.current = named
    void setThreadId(named)
  }, [ready, named, shown, setThreadId])
}
