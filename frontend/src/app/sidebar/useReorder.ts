/** Puts lists or labels in another order: by dragging one, or a step at a time from its menu. */
import { type PointerEvent, useRef, useState } from 'react'
import type { Named } from '../api/contracts'
import { useServices } from '../services'
import type { NamedKind } from './SummaryStore'

/** A pointer that moves less than this has clicked. */
const DRAG_FROM = 6

/** Where the lifted one would go: before another, or after the last. */
interface Gap {
  readonly id: string
  readonly side: 'before' | 'after'
}

export function useReorder(kind: NamedKind, all: readonly Named[]) {
  const { summary } = useServices()
  const [lifted, setLifted] = useState<string | null>(null)
  const [gap, setGap] = useState<Gap | null>(null)
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
    setGap(gapAt(event.currentTarget.parentElement, event.clientY, from.id))
  }
  const leave = () => {
    start.current = null
    setLifted(null)
    setGap(null)
  }
  // The rows stand still until then: one that moves in the page would lose the pointer.
  const drop = () => {
    const others = ids.filter((each) => each !== lifted)
    if (lifted !== null && gap) put(lifted, others.indexOf(gap.id) + (gap.side === 'after' ? 1 : 0))
    leave()
  }
  return {
    lifted,
    gap,
    move: (id: string, by: number) => put(id, ids.indexOf(id) + by),
    handle: (id: string) => ({
      'data-named': id,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button === 0 && event.pointerType === 'mouse') start.current = { id, y: event.clientY }
      },
      onPointerMove: drag,
      onPointerUp: drop,
      onPointerCancel: leave,
      onLostPointerCapture: leave,
    }),
  }
}

function gapAt(group: HTMLElement | null, y: number, lifted: string): Gap | null {
  const rows = [...(group?.querySelectorAll<HTMLElement>('[data-named]') ?? [])]
  const others = rows.filter((row) => row.dataset.named !== lifted)
  const next = others.find((row) => y < middleOf(row))
  const id = (next ?? others.at(-1))?.dataset.named
  return id === undefined ? null : { id, side: next ? 'before' : 'after' }
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
