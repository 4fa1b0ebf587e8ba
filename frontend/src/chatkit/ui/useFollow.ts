/** Keeps a thread's end in sight while the reader is there, and the reader's place where they are not. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR_END_PX = 32

interface Follow {
  atEnd: boolean
  toEnd(behavior?: ScrollBehavior): void
  onScroll(): void
}

export function useFollow(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  options: { follows: boolean; first: string | undefined },
): Follow {
  const [atEnd, setAtEnd] = useState(true)
  const stays = useRef(true)
  const lastTop = useRef(0)
  const lastHeight = useRef(0)

  const toEnd = useCallback(
    (behavior: ScrollBehavior = 'auto') => {
      const box = frame.current
      if (!box) return
      stays.current = true
      setAtEnd(true)
      box.scrollTo({ top: box.scrollHeight, behavior })
    },
    [frame],
  )

  const onScroll = useCallback(() => {
    const box = frame.current
    if (!box) return
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight <= NEAR_END_PX
    // Growth alone moves the end away from the reader; only scrolling up moves the reader from the end.
    const movedUp = box.scrollTop < lastTop.current - 1
    if (isNear) stays.current = true
    else if (movedUp || !options.follows) stays.current = false
    lastTop.current = box.scrollTop
    lastHeight.current = box.scrollHeight
    setAtEnd(stays.current)
  }, [frame, options.follows])

  useEffect(() => {
    const inner = content.current
    const box = frame.current
    if (!inner || !box) return
    const observer = new ResizeObserver(() => {
      lastHeight.current = box.scrollHeight
      if (stays.current && options.follows) box.scrollTop = box.scrollHeight
      else onScroll()
    })
    observer.observe(inner)
    observer.observe(box)
    return () => observer.disconnect()
  }, [content, frame, options.follows, onScroll])

  // Opening a thread shows its end, whether or not it is followed later.
  useLayoutEffect(() => toEnd(), [toEnd])

  // Older items push the others down by their height; the reader's place goes with them.
  const { first } = options
  const shownFirst = useRef(first)
  useLayoutEffect(() => {
    const box = frame.current
    if (box && shownFirst.current !== first && !stays.current) {
      box.scrollTop += box.scrollHeight - lastHeight.current
    }
    shownFirst.current = first
    if (box) lastHeight.current = box.scrollHeight
  }, [first, frame])

  return { atEnd, toEnd, onScroll }
}
