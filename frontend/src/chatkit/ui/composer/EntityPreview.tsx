/** An entity's name, which can be clicked and previewed where the page offers that; used by tags and by sources. */
import type { Entity } from '@openai/chatkit'
import { type PointerEvent, type ReactNode, useRef } from 'react'
import { useOptions } from '../SessionContext'
import { useEntityClick } from './useEntityClick'
import { usePreview } from './usePreview'

interface Props {
  /** Only an `interactive` one can be clicked or previewed. */
  entity: Entity
  className?: string
  /** What there is to see where the page offers no preview of it. */
  about?: ReactNode
  children: ReactNode
}

export function EntityPreview({ entity, className, about, children }: Props) {
  const { entities } = useOptions()
  const preview = usePreview(about)
  const byTouch = useRef(false)
  const onClick = useEntityClick()
  const click = entity.interactive ? onClick : null
  if (!click && !about && !(entity.interactive && entities?.onRequestPreview))
    return <span className={className}>{children}</span>

  const onPointerEnter = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'touch') preview.point(entity, event.currentTarget)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    byTouch.current = event.pointerType === 'touch'
    if (byTouch.current) preview.press(entity, event.currentTarget)
    else preview.hide()
  }
  const onPointerLeave = (event: PointerEvent) =>
    event.pointerType === 'touch' ? preview.release() : preview.leave()
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={({ currentTarget }) => {
          // A finger that stayed has asked for the preview.
          if (byTouch.current && preview.open && click) return
          preview.hide()
          if (click) click(entity)
          else preview.show(entity, currentTarget)
        }}
        onPointerEnter={onPointerEnter}
        onPointerLeave={onPointerLeave}
        onPointerDown={onPointerDown}
        onPointerCancel={preview.hide}
        onContextMenu={(event) => preview.open && event.preventDefault()}
        onFocus={({ currentTarget }) =>
          currentTarget.matches(':focus-visible') && preview.show(entity, currentTarget)
        }
        onKeyDown={() => {
          byTouch.current = false
        }}
        onBlur={preview.leave}
      >
        {children}
      </button>
      {preview.popover}
    </>
  )
}
