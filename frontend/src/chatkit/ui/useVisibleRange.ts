/** Tells the conversation which of its items are on screen; used by the thread view. */
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Conversation } from '../session/Conversation'
import type { VisibleRange } from '../session/visible'

const SETTLED_MS = 200

export function useVisibleRange(
  frame: RefObject<HTMLElement | null>,
  conversation: Conversation,
): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    conversation.visible = () => (frame.current ? visibleRange(frame.current) : null)
    return () => {
      clearTimeout(timer.current)
      conversation.visible = () => null
    }
  }, [conversation, frame])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void conversation.onVisibleChange(), SETTLED_MS)
  }, [conversation])
}

function visibleRange(frame: HTMLElement): VisibleRange | null {
  const { top, bottom } = frame.getBoundingClientRect()
  const inSight = [...frame.querySelectorAll<HTMLElement>('[data-item]')].filter((element) => {
    const box = element.getBoundingClientRect()
    return box.bottom > top && box.top < bottom
  })
  const first = inSight[0]?.dataset.item
  const last = inSight.at(-1)?.dataset.item
  return first && last ? { first, last } : null
}
