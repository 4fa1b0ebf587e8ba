/** Has tags behave as one thing each in the field: the caret goes around them, deleting marks them first; used by the field. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Piece, TagBook } from '../../session/TagBook'
import { isSameSelection, type Selection, selectionOf, snapped, tagBeside } from './tagSelection'

const START: Selection = { start: 0, end: 0, direction: 'none' }

/** Gives the selection while there are tags to be drawn as selected. */
export function useTagKeys(
  field: RefObject<HTMLTextAreaElement | null>,
  book: TagBook,
  onMove: (area: HTMLTextAreaElement) => void,
): Selection {
  const [shown, setShown] = useState(START)
  const moved = useRef(onMove)
  moved.current = onMove
  useEffect(() => {
    const area = field.current
    if (!area) return
    let composing = false
    let before = selectionOf(area)
    const settle = () => {
      if (composing || document.activeElement !== area) return
      const now = selectionOf(area)
      const tags = book.tagsIn(area.value)
      const allowed = tags.length > 0 ? snapped(tags, now, before) : now
      if (!isSameSelection(allowed, now))
        area.setSelectionRange(allowed.start, allowed.end, allowed.direction)
      before = allowed
      if (tags.length > 0) setShown((last) => (isSameSelection(last, allowed) ? last : allowed))
      moved.current(area)
    }
    const onDelete = (event: InputEvent) => {
      settle()
      const tag = event.isComposing ? undefined : deleted(book.tagsIn(area.value), selectionOf(area), event)
      if (!tag) return
      event.preventDefault()
      area.setSelectionRange(tag.start, tag.end)
    }
    const begin = () => {
      composing = true
    }
    const end = () => {
      composing = false
    }
    area.addEventListener('beforeinput', onDelete)
    area.addEventListener('keydown', settle)
    area.addEventListener('compositionstart', begin)
    area.addEventListener('compositionend', end)
    document.addEventListener('selectionchange', settle, true)
    return () => {
      area.removeEventListener('beforeinput', onDelete)
      area.removeEventListener('keydown', settle)
      area.removeEventListener('compositionstart', begin)
      area.removeEventListener('compositionend', end)
      document.removeEventListener('selectionchange', settle, true)
    }
  }, [field, book])
  return shown
}

/** The tag that a deletion would reach into. */
function deleted(tags: readonly Piece[], selection: Selection, { inputType }: InputEvent): Piece | undefined {
  if (/^delete(Content|Word)Backward$/.test(inputType)) return tagBeside(tags, selection, 'before')
  if (/^delete(Content|Word)Forward$/.test(inputType)) return tagBeside(tags, selection, 'after')
  return undefined
}
