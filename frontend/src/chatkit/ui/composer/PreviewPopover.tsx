/** The floating box with an entity's preview, which the page is asked for when it opens; shown by usePreview. */
import type { Entity } from '@openai/chatkit'
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { WidgetItem } from '../../protocol/items'
import type { WidgetNode } from '../../protocol/widgets'
import { useText } from '../../text/TextContext'
import { loadWidgets } from '../../widgets/loadWidgets'
import { Delayed } from '../Delayed'
import { useOptions, useSession } from '../SessionContext'
import { placeAt } from './placeAt'
import { isWithin, usePopoverKeys } from './usePopoverKeys'

const WidgetView = lazy(loadWidgets)

interface Props {
  entity: Entity
  /** What it stands beside. */
  anchor: Element
  /** Where Tab comes from, and goes back to. */
  origin: Element
  /** What is shown without asking the page. */
  about: ReactNode
  onEnter(): void
  onLeave(): void
  onClose(): void
}

type Answer = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; item: WidgetItem }

export function PreviewPopover({ entity, anchor, origin, about, onEnter, onLeave, onClose }: Props) {
  const text = useText()
  const answer = usePreviewOf(about ? null : entity, onClose)
  const box = useRef<HTMLDivElement>(null)
  usePopoverKeys(box, origin, onClose)
  useLayoutEffect(() => {
    const popover = box.current
    if (!popover) return
    const place = () => placeAt(popover, anchor)
    place()
    const observer = new ResizeObserver(place)
    observer.observe(popover)
    window.addEventListener('resize', place)
    const onElsewhere = ({ type, target }: Event) => {
      const inside = isWithin(popover, target) || (target instanceof Node && anchor.contains(target))
      if (type === 'scroll' ? target instanceof Node && target.contains(anchor) : !inside) onClose()
    }
    document.addEventListener('scroll', onElsewhere, true)
    document.addEventListener('pointerdown', onElsewhere, true)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', onElsewhere, true)
      document.removeEventListener('pointerdown', onElsewhere, true)
    }
  }, [anchor, onClose])

  return createPortal(
    // biome-ignore lint/a11y/useSemanticElements: no group of form fields
    <div
      ref={box}
      className="ck-preview"
      role="group"
      aria-label={text.composer.preview(entity.title)}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onFocus={onEnter}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !isWithin(currentTarget, relatedTarget)) onLeave()
      }}
    >
      {about}
      {!about && answer.status === 'loading' && <Loading label={text.composer.loadingPreview} />}
      {answer.status === 'failed' && <p role="alert">{text.composer.previewFailed}</p>}
      {answer.status === 'ready' && (
        <Suspense fallback={<Loading label={text.composer.loadingPreview} />}>
          <WidgetView item={answer.item} isNew={false} />
        </Suspense>
      )}
    </div>,
    document.body,
  )
}

function Loading({ label }: { label: string }) {
  return (
    <Delayed>
      <div className="ck-preview-loading" role="status" aria-label={label}>
        <i />
        <i />
        <i />
      </div>
    </Delayed>
  )
}

function usePreviewOf(entity: Entity | null, onNone: () => void): Answer {
  const { outlet } = useSession()
  const { entities } = useOptions()
  const request = useRef(entities?.onRequestPreview)
  const [answer, setAnswer] = useState<Answer>({ status: 'loading' })
  useEffect(() => {
    if (!entity) return
    let wanted = true
    const ask = async () => {
      const given = await request.current?.(entity)
      if (!wanted) return
      if (given?.preview) setAnswer({ status: 'ready', item: itemOf(given.preview as unknown as WidgetNode) })
      else onNone()
    }
    ask().catch((error) => {
      outlet.fail(error)
      if (wanted) setAnswer({ status: 'failed' })
    })
    return () => {
      wanted = false
    }
  }, [entity, onNone, outlet])
  return answer
}

/** A widget that stands in no thread. */
function itemOf(widget: WidgetNode): WidgetItem {
  return { type: 'widget', id: '', thread_id: '', created_at: '', widget }
}
