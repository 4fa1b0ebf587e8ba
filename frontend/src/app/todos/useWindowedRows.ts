/** Which rows of a list are in sight, and where they stand. */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { useServices } from '../services'
import { type Rows, rowAt } from './TodoRows'

export interface WindowedRows {
  readonly items: readonly VirtualItem[]
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
  const count = rows.head.length + rows.missing + rows.tail.length
  const getItemKey = useCallback(
    (index: number) => {
      const todo = rowAt(rows, index)
      return todo ? todos.rowKey(todo.id) : `gap ${index}`
    },
    [rows, todos],
  )
  const virtualizer = useVirtualizer({
    count,
    getItemKey,
    scrollMargin,
    overscan: OVERSCAN,
    estimateSize: () => ROW_HEIGHT,
    // Not by a ref from above: that is empty while the rows are drawn for the first time.
    getScrollElement: () => grid.current?.closest<HTMLElement>('[data-scroller]') ?? null,
    scrollPaddingEnd: 64,
  })
  return {
    count,
    items: virtualizer.getVirtualItems().map((item) => ({ ...item, start: item.start - scrollMargin })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index),
  }
}

function useOffset(grid: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const now = grid.current?.offsetTop ?? 0
    if (now !== offset) setOffset(now)
  })
  return offset
}
