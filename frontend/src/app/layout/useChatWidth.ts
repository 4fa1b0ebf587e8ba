/** How wide the chat is: remembered, and never so wide that the list has no room. */
import { useCallback, useSyncExternalStore } from 'react'
import { useSession } from '../services'
import { useRemembered } from '../viewState'

export interface ChatWidth {
  readonly value: number
  readonly least: number
  readonly most: number
  set(width: number): void
  reset(): void
}

const USUAL = 400
const LEAST = 300
const MOST = 720
const LIST_NEEDS = 340

/** `beside` is what the places take of the window. */
export function useChatWidth(beside = 0): ChatWidth {
  const { viewState } = useSession()
  const [wished, setWished] = useRemembered<number>(viewState, 'chat.width', USUAL)
  const most = Math.max(LEAST, Math.min(MOST, useWindowWidth() - LIST_NEEDS - beside))
  const clamped = (width: number) => Math.round(Math.min(most, Math.max(LEAST, width)))
  return {
    value: clamped(wished),
    least: LEAST,
    most,
    set: (width) => setWished(clamped(width)),
    reset: useCallback(() => setWished(USUAL), [setWished]),
  }
}

function useWindowWidth(): number {
  return useSyncExternalStore(onResize, () => innerWidth)
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
