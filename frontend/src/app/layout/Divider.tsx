/** The edge between list and chat: dragged with the pointer, moved with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react'
import { text } from '../text'
import styles from './Divider.module.css'
import type { ChatWidth } from './useChatWidth'

const STEP = 16

interface DividerProps {
  width: ChatWidth
  shell: RefObject<HTMLElement | null>
}

export function Divider({ width, shell }: DividerProps) {
  const [dragging, setDragging] = useState(false)
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus({ preventScroll: true })
    setDragging(true)
  }
  const drag = (event: PointerEvent) => {
    const box = shell.current?.getBoundingClientRect()
    if (dragging && box) width.set(isFromRight() ? event.clientX - box.left : box.right - event.clientX)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> takes no focus; this is the ARIA window splitter
    <div
      className={styles.divider}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text.layout.resize}
      aria-valuenow={width.value}
      aria-valuemin={width.least}
      aria-valuemax={width.most}
      data-dragging={dragging || undefined}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={() => setDragging(false)}
      onLostPointerCapture={() => setDragging(false)}
      onDoubleClick={width.reset}
      onKeyDown={(event) => move(event, width)}
    />
  )
}

const isFromRight = () => document.dir === 'rtl'

function move(event: KeyboardEvent, width: ChatWidth): void {
  const next = target(event.key, width)
  if (next === null) return
  event.preventDefault()
  width.set(next)
}

function target(key: string, width: ChatWidth): number | null {
  const wider = isFromRight() ? -STEP : STEP
  switch (key) {
    case 'ArrowLeft':
      return width.value + wider
    case 'ArrowRight':
      return width.value - wider
    case 'Home':
      return width.most
    case 'End':
      return width.least
    default:
      return null
  }
}
