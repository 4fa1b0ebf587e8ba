/** Which rows of a list are in sight, and where they stand. */
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { useServices } from '../services'
import { type Lengths, placeOf, placesOf, rowsOf, spanAt } from './stretches'
import { type Rows, rowAt } from './TodoRows'

interface WindowedRow extends Pick<VirtualItem, 'index' | 'key' | 'start'> {
  /** Where it stands among what the windowing counts. */
  readonly place: number
}

export interface WindowedRows {
  readonly items: readonly WindowedRow[]
  readonly count: number
  readonly height: number
  readonly measure: (row: Element | null) => void
  readonly show: (index: number) => void
}

/** One line of text; longer titles are measured. */
const ROW_HEIGHT = 40
const OVERSCAN = 10

export function useWindowedRows(rows: Rows, grid: RefObject<HTMLElement | null>): WindowedRows {
  const { todos } = useServices()
  const scrollMargin = useOffset(grid)
  const lengths = lengthsOf(rows)
  const getItemKey = useCallback(
    (place: number) => {
      const { index } = spanAt(lengthsOf(rows), place)
      const todo = rowAt(rows, index)
      return todo ? todos.rowKey(todo.id) : `gap ${index}`
    },
    [rows, todos],
  )
  const virtualizer = useVirtualizer({
    count: placesOf(lengths),
    getItemKey,
    scrollMargin,
    overscan: useAhead(placesOf(lengths) > 0),
    indexAttribute: 'data-place',
    rangeExtractor: (range) => drawn(lengths, range),
    estimateSize: (place) => spanAt(lengths, place).rows * ROW_HEIGHT,
    // Not by a ref from above: that is empty while the rows are drawn for the first time.
    getScrollElement: () => grid.current?.closest<HTMLElement>('[data-scroller]') ?? null,
    scrollPaddingEnd: 64,
  })
  const show = (index: number) => {
    const place = placeOf(lengths, index)
    const span = spanAt(lengths, place)
    if (!span.isGap) return virtualizer.scrollToIndex(place)
    const [start] = virtualizer.getOffsetForIndex(place, 'start') ?? [0]
    const middle = (virtualizer.scrollRect?.height ?? 0) / 2
    virtualizer.scrollToOffset(start + (index - span.index) * ROW_HEIGHT - middle)
  }
  return {
    count: rowsOf(lengths),
    items: virtualizer.getVirtualItems().flatMap((item) => rowsAt(lengths, item, scrollMargin)),
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

function lengthsOf(rows: Rows): Lengths {
  return { head: rows.head.length, missing: rows.missing, tail: rows.tail.length }
}

/** Rows beyond the edges are drawn ahead, but no gaps. */
function drawn(lengths: Lengths, range: Range): number[] {
  const inSight = (place: number) => place >= range.startIndex && place <= range.endIndex
  return defaultRangeExtractor(range).filter((place) => inSight(place) || !spanAt(lengths, place).isGap)
}

function rowsAt(lengths: Lengths, item: VirtualItem, margin: number): WindowedRow[] {
  const { index, rows, isGap } = spanAt(lengths, item.index)
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
