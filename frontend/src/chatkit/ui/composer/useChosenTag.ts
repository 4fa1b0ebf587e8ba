/** What the keyboard does at a tag in the field: selecting it previews it, Alt+Enter clicks it; used by the drawing over the field. */
import type { Entity } from '@openai/chatkit'
import { type RefObject, useEffect, useRef } from 'react'
import { entityOf } from '../../session/messageInput'
import type { Piece } from '../../session/TagBook'
import { useEntityClick } from './useEntityClick'
import type { PreviewTrigger } from './usePreview'

const CLICK = 'Alt+Enter'

/** `chosen` is the piece that is selected, whole and alone. */
export function useChosenTag(
  field: RefObject<HTMLTextAreaElement | null>,
  box: RefObject<HTMLElement | null>,
  chosen: Piece | undefined,
  preview: PreviewTrigger,
): void {
  const click = useEntityClick()
  const entity = interactive(chosen)
  const latest = useRef({ entity, click, preview })
  latest.current = { entity, click, preview }
  const byKeyboard = useRef(false)

  useEffect(() => {
    const area = field.current
    if (!area) return
    const onKeyDown = (event: KeyboardEvent) => {
      byKeyboard.current = true
      const { entity: tag, click: run } = latest.current
      if (event.key !== 'Enter' || !event.altKey || event.isComposing || !tag || !run) return
      event.preventDefault()
      event.stopPropagation()
      run(tag)
    }
    const onPointerDown = () => {
      byKeyboard.current = false
    }
    const onBlur = () => {
      if (byKeyboard.current) latest.current.preview.leave()
    }
    area.addEventListener('keydown', onKeyDown)
    area.addEventListener('blur', onBlur)
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => {
      area.removeEventListener('keydown', onKeyDown)
      area.removeEventListener('blur', onBlur)
      document.removeEventListener('pointerdown', onPointerDown, true)
    }
  }, [field])

  const start = entity && chosen?.start
  const isClickable = entity !== null && click !== null
  useEffect(() => {
    const area = field.current
    const run = box.current?.querySelector(`[data-start="${start}"]`)
    const { entity: tag, preview: shown } = latest.current
    if (!area || !run || !tag) return
    if (isClickable) area.setAttribute('aria-keyshortcuts', CLICK)
    if (byKeyboard.current) shown.show(tag, run, area)
    return () => {
      area.removeAttribute('aria-keyshortcuts')
      latest.current.preview.hide()
    }
  }, [field, box, start, isClickable])
}

function interactive(piece: Piece | undefined): Entity | null {
  const entry = piece?.entry
  return entry?.tag.interactive ? entityOf(entry.tag, entry.icon) : null
}
