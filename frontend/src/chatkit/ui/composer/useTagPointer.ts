/** What the pointer does at a tag in the field: selects, clicks, previews it; used by the drawing over the field. */
import type { Entity } from '@openai/chatkit'
import { type RefObject, useEffect, useRef } from 'react'
import { entityOf } from '../../session/messageInput'
import type { Piece } from '../../session/TagBook'
import { useEntityClick } from './useEntityClick'
import type { PreviewTrigger } from './usePreview'

export function useTagPointer(
  field: RefObject<HTMLTextAreaElement | null>,
  box: RefObject<HTMLElement | null>,
  pieces: readonly Piece[],
  preview: PreviewTrigger,
): void {
  const click = useEntityClick()
  const latest = useRef({ pieces, click, preview })
  latest.current = { pieces, click, preview }

  useEffect(() => {
    const overlay = box.current
    if (!overlay) return
    const tagAt = (event: Event) => {
      const run = event.target instanceof Element ? event.target.closest<HTMLElement>('.ck-tag-run') : null
      const piece = latest.current.pieces.find(({ start }) => String(start) === run?.dataset.start)
      return run && piece?.entry ? { run, piece, entity: entityOf(piece.entry.tag, piece.entry.icon) } : null
    }
    const onDown = (event: MouseEvent) => {
      const tag = tagAt(event)
      const area = field.current
      if (!tag || !area) return
      // The field keeps the focus.
      event.preventDefault()
      area.focus()
      area.setSelectionRange(tag.piece.start, tag.piece.end)
    }
    const onClick = (event: MouseEvent) => {
      const tag = tagAt(event)
      if (tag?.entity.interactive) latest.current.click?.(tag.entity)
    }
    const begin = (
      event: PointerEvent,
      how: (preview: PreviewTrigger, entity: Entity, run: Element) => void,
    ) => {
      const tag = tagAt(event)
      if (tag) how(latest.current.preview, tag.entity, tag.run)
    }
    const onOver = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') begin(event, (shown, entity, run) => shown.point(entity, run))
    }
    const onPointerDown = (event: PointerEvent) => {
      if (event.pointerType === 'touch') begin(event, (shown, entity, run) => shown.press(entity, run))
    }
    const onOut = ({ pointerType }: PointerEvent) => {
      const { preview: shown } = latest.current
      if (pointerType === 'touch') shown.release()
      else shown.leave()
    }
    overlay.addEventListener('mousedown', onDown)
    overlay.addEventListener('click', onClick)
    overlay.addEventListener('pointerover', onOver)
    overlay.addEventListener('pointerout', onOut)
    overlay.addEventListener('pointerdown', onPointerDown)
    return () => {
      overlay.removeEventListener('mousedown', onDown)
      overlay.removeEventListener('click', onClick)
      overlay.removeEventListener('pointerover', onOver)
      overlay.removeEventListener('pointerout', onOut)
      overlay.removeEventListener('pointerdown', onPointerDown)
    }
  }, [field, box])
}
