/** Puts lists or labels in another order: by dragging one, or a step at a time from its menu. */
import { type PointerEvent, useRef, useState } from 'react'
import type { Named } from '../api/contracts'
import { useServices } from '../services'
import type { NamedKind } from './SummaryStore'

/** A pointer that moves less than this has clicked. */
const DRAG_FROM = 6

export function useReorder(kind: NamedKind, all: readonly Named[]) {
  const { summary } = useServices()
  const [lifted, setLifted] = useState<string | null>(null)
  const start = useRef<{ id: string; y: number } | null>(null)
  const ids = all.map((named) => named.id)
  const put = (id: string, index: number) => {
    const others = ids.filter((each) => each !== id)
    const next = others.toSpliced(Math.max(0, Math.min(others.length, index)), 0, id)
    if (next.join() !== ids.join()) void summary.order(kind, next)
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    const from = start.current
    if (!from || (lifted === null && Math.abs(event.clientY - from.y) < DRAG_FROM)) return
    if (lifted === null) event.currentTarget.setPointerCapture(event.pointerId)
    setLifted(from.id)
    const rows = [...(event.currentTarget.parentElement?.querySelectorAll('[data-named]') ?? [])]
    const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom)
    put(from.id, over < 0 ? rows.length : over)
  }
  const end = () => {
    start.current = null
    setLifted(null)
  }
  return {
    lifted,
    move: (id: string, by: number) => put(id, ids.indexOf(id) + by),
    handle: (id: string) => ({
      'data-named': id,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button === 0 && event.pointerType === 'mouse') start.current = { id, y: event.clientY }
      },
      onPointerMove: drag,
      onPointerUp: end,
      onPointerCancel: end,
      onLostPointerCapture: end,
    }),
  }
}
