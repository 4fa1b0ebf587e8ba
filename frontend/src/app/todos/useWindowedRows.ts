/** Which rows of a list are in sight, and where they stand. */
import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useServices } from '../services'
import { type Listing, rowAt, type Stretch } from './listing'
import { countOf, type Places, placeOf, placesOf, spanAt } from './stretches'

interface WindowedRow extends Pick<VirtualItem, 'index' | 'key' | 'start'> {
  /** Where it stands among what the windowing counts. */
  readonly place: number
}

export interface WindowedRows {
  readonly items: readonly WindowedRow[]
  readonly count: number
  /** The rows in sight. */
  readonly seen: Stretch
  readonly height: number
  readonly measure: (row: Element | null) => void
  readonly show: (index: number) => void
}

/** One line of text; longer titles are measured. */
const ROW_HEIGHT = 40
const OVERSCAN = 10

export function useWindowedRows(rows: Listing, grid: RefObject<HTMLElement | null>): WindowedRows {
  const { todos } = useServices()
  const scrollMargin = useOffset(grid)
  const places = useMemo(() => placesOf(rows), [rows])
  const getItemKey = useCallback(
    (place: number) => {
      const { index } = spanAt(places, place)
      const todo = rowAt(rows, index)
      return todo ? todos.rowKey(todo.id) : `gap ${index}`
    },
    [rows, places, todos],
  )
  const still = useStillTop(rows, places)
  const virtualizer = useVirtualizer({
    count: countOf(places),
    getItemKey,
    scrollMargin,
    overscan: useAhead(rows.length > 0),
    indexAttribute: 'data-place',
    rangeExtractor: (range) => drawn(places, range),
    estimateSize: (place) => spanAt(places, place).rows * ROW_HEIGHT,
    // Not by a ref from above: that is empty while the rows are drawn for the first time.
    getScrollElement: () => grid.current?.closest<HTMLElement>('[data-scroller]') ?? null,
    scrollPaddingEnd: 64,
  })
  still(virtualizer)
  const show = (index: number) => {
    const place = placeOf(places, index)
    const span = spanAt(places, place)
    if (!span.isGap) return virtualizer.scrollToIndex(place)
    const [start] = virtualizer.getOffsetForIndex(place, 'start') ?? [0]
    const middle = (virtualizer.scrollRect?.height ?? 0) / 2
    virtualizer.scrollToOffset(start + (index - span.index) * ROW_HEIGHT - middle)
  }
  const items = virtualizer.getVirtualItems().flatMap((item) => rowsAt(places, item, scrollMargin))
  // After the items: asking for those brings the virtualizer's range up to date.
  const seen = seenOf(places, virtualizer)
  return {
    count: rows.length,
    items,
    seen,
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    show,
  }
}

/** Rows beyond the edges wait until those in sight have been painted. */
function useAhead(listed: boolean): number {
  const [ahead, setAhead] = useState(0)
  useEffect(() => {
    if (!listed) return
    // A frame callback runs before its paint; a task from within it runs after.
    const frame = requestAnimationFrame(() => setTimeout(() => setAhead(OVERSCAN)))
    return () => cancelAnimationFrame(frame)
  }, [listed])
  return ahead
}

type Windowing = Virtualizer<HTMLElement, Element>

/** What a row was at, before others got or lost their content. */
interface Top {
  readonly index: number
  readonly id: string | undefined
  readonly start: number
}

/** The row at the top stays there when rows above it get or lose their content, which changes their heights. */
function useStillTop(rows: Listing, places: Places): (virtualizer: Windowing) => void {
  const drawn = useRef<{ rows: Listing; places: Places; virtualizer: Windowing } | null>(null)
  const last = drawn.current
  const isOnlyContent = last !== null && last.rows !== rows && last.rows.length === rows.length
  // Before the virtualizer hears of the new rows: this is where the old ones stand.
  const top = isOnlyContent ? topOf(last.rows, last.places, last.virtualizer) : null
  const now = useRef<Windowing | null>(null)
  useLayoutEffect(() => {
    const virtualizer = now.current
    if (virtualizer === null) return
    drawn.current = { rows, places, virtualizer }
    const id = top && rowAt(rows, top.index)?.id
    if (top === null || (id && top.id && id !== top.id)) return
    const moved = startOf(places, virtualizer, top.index) - top.start
    const scroller = virtualizer.scrollElement
    if (moved !== 0 && scroller && scroller.scrollTop > 0) scroller.scrollTop += moved
  })
  return (virtualizer) => {
    now.current = virtualizer
  }
}

function topOf(rows: Listing, places: Places, virtualizer: Windowing): Top | null {
  if (virtualizer.range === null) return null
  const index = seenOf(places, virtualizer).start
  return { index, id: rowAt(rows, index)?.id, start: startOf(places, virtualizer, index) }
}

function startOf(places: Places, virtualizer: Windowing, index: number): number {
  virtualizer.getTotalSize() // measures what has not been measured since the last change
  const place = placeOf(places, index)
  const span = spanAt(places, place)
  return (virtualizer.measurementsCache[place]?.start ?? 0) + (index - span.index) * ROW_HEIGHT
}

function seenOf(places: Places, virtualizer: Windowing): Stretch {
  const { range, measurementsCache, scrollOffset, scrollRect } = virtualizer
  const top = scrollOffset ?? 0
  const rowAtHeight = (place: number, height: number) => {
    const { index, rows } = spanAt(places, place)
    const passed = (height - (measurementsCache[place]?.start ?? height)) / ROW_HEIGHT
    return index + Math.min(rows - 1, Math.max(0, Math.floor(passed)))
  }
  if (range === null || countOf(places) === 0) return { start: 0, end: 0 }
  const last = Math.min(range.endIndex, countOf(places) - 1)
  return {
    start: rowAtHeight(Math.min(range.startIndex, last), top),
    end: rowAtHeight(last, top + (scrollRect?.height ?? 0)) + 1,
  }
}

/** Rows beyond the edges are drawn ahead, but no gaps. */
function drawn(places: Places, range: Range): number[] {
  const inSight = (place: number) => place >= range.startIndex && place <= range.endIndex
  return defaultRangeExtractor(range).filter((place) => inSight(place) || !spanAt(places, place).isGap)
}

function rowsAt(places: Places, item: VirtualItem, margin: number): WindowedRow[] {
  const { index, rows, isGap } = spanAt(places, item.index)
  const start = item.start - margin
  if (!isGap) return [{ index, key: item.key, start, place: item.index }]
  return Array.from({ length: rows }, (_, passed) => ({
    index: index + passed,
    key: `gap ${index + passed}`,
    start: start + passed * ROW_HEIGHT,
    place: item.index,
  }))
}

function useOffset(grid: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const now = grid.current?.offsetTop ?? 0
    if (now !== offset) setOffset(now)
  })
  return offset
}
