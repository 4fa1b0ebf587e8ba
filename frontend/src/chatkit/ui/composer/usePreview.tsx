/** Shows an entity's preview while the pointer or the focus is on its name; used by tags, in messages and in the field. */
import type { Entity } from '@openai/chatkit'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useOptions } from '../SessionContext'
import { PreviewPopover } from './PreviewPopover'

const HOVER_MS = 350
const TOUCH_MS = 500
/** Time to get from the name into the preview. */
const LEAVE_MS = 200

interface Shown {
  entity: Entity
  anchor: Element
  /** What has the focus where the name itself takes none. */
  origin: Element
  /** Whether the page is asked for what there is to see. */
  isAsked: boolean
}

export interface PreviewTrigger {
  /** Null where the page offers none for the entity. */
  popover: ReactNode
  open: boolean
  point(entity: Entity, anchor: Element): void
  /** For a finger that stays. */
  press(entity: Entity, anchor: Element): void
  show(entity: Entity, anchor: Element, origin?: Element): void
  leave(): void
  /** The finger is lifted: too early for a preview, or it stays open. */
  release(): void
  hide(): void
}

/** `about` is shown where the page offers no preview of the entity. */
export function usePreview(about: ReactNode = null): PreviewTrigger {
  const { entities } = useOptions()
  const offered = entities?.onRequestPreview !== undefined
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = useCallback((change: Shown | null, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(change), delay)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const begin =
    (delay: number) =>
    (entity: Entity, anchor: Element, origin = anchor) => {
      const isAsked = offered && entity.interactive === true
      if (isAsked || about) later({ entity, anchor, origin, isAsked }, delay)
    }
  const leave = useCallback(() => later(null, LEAVE_MS), [later])
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setShown(null)
  }, [])
  const stay = useCallback(() => clearTimeout(timer.current), [])
  const popover = shown && (
    <PreviewPopover
      key={shown.entity.id}
      entity={shown.entity}
      anchor={shown.anchor}
      origin={shown.origin}
      about={shown.isAsked ? null : about}
      onEnter={stay}
      onLeave={leave}
      onClose={hide}
    />
  )
  return {
    popover,
    open: shown !== null,
    point: begin(HOVER_MS),
    press: begin(TOUCH_MS),
    show: begin(0),
    leave,
    release: stay,
    hide,
  }
}
