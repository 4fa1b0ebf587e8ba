/** Binds a thread's scroll to the elements that are drawn for it; used by the thread view. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ThreadItem } from '../../protocol/items'
import { type Row, rowsOf, type Span } from './rows'
import { ThreadScroll } from './ThreadScroll'
import { whenIdle } from './whenIdle'

/** A thread whose drawn items hold more elements than this stays as it is. */
const MOST_ELEMENTS = 15_000

export interface ThreadParts {
  frame: RefObject<HTMLElement | null>
  list: RefObject<HTMLDivElement | null>
  tail: RefObject<HTMLDivElement | null>
  room: RefObject<HTMLDivElement | null>
}

interface Options {
  items: readonly ThreadItem[]
  follows: boolean
  onNearStart(): void
  onView(): void
}

export interface ThreadScrolling {
  scroll: ThreadScroll
  rows: readonly Row[]
  atEnd: boolean
}

export function useThreadScroll(parts: ThreadParts, options: Options): ThreadScrolling {
  const [atEnd, setAtEnd] = useState(true)
  const latest = useRef(options)
  latest.current = options
  const [scroll, span, setSpan] = useScroll(options.items, latest, setAtEnd)
  scroll.follows = options.follows

  useLayoutEffect(() => {
    const { frame, list, tail, room } = parts
    if (!frame.current || !list.current || !tail.current || !room.current) return
    return scroll.connect({
      frame: frame.current,
      list: list.current,
      tail: tail.current,
      room: room.current,
    })
  }, [scroll, parts])
  // Without a list of dependencies: whatever was drawn, it may have moved something.
  useLayoutEffect(() => scroll.drawn())

  const count = options.items.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: with more items there is more to draw ahead
  useEffect(() => {
    const { list } = parts
    return whenIdle(() => {
      const elements = list.current?.getElementsByTagName('*').length ?? 0
      return elements < MOST_ELEMENTS && scroll.spread()
    })
  }, [scroll, parts, count, setSpan])

  return { scroll, rows: rowsOf(scroll.sizes, span), atEnd }
}

function useScroll(
  items: readonly ThreadItem[],
  latest: RefObject<Options>,
  onAtEnd: (atEnd: boolean) => void,
): [ThreadScroll, Span, (span: Span) => void] {
  const kept = useRef<ThreadScroll | null>(null)
  const show = useRef<(span: Span) => void>(() => undefined)
  if (!kept.current) {
    kept.current = new ThreadScroll({
      // What the reader would see blank is drawn before the next frame; the rest when there is time.
      onSpan: (span, urgent) => (urgent ? flushSync(() => show.current(span)) : show.current(span)),
      onAtEnd,
      onNearStart: () => latest.current.onNearStart(),
      onView: () => latest.current.onView(),
    })
    kept.current.sizes.setItems(items)
    kept.current.begin()
  }
  const scroll = kept.current
  scroll.sizes.setItems(items)
  const [span, setSpan] = useState(scroll.span)
  show.current = setSpan
  return [scroll, span, setSpan]
}
