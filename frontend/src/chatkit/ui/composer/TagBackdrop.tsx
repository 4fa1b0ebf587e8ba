/** Draws the tags over the field's text, each exactly where the field has its run; used by the field. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { NamedIcon } from '../../icons/NamedIcon'
import { ICON_ROOM, PADDING, type Piece, type TagEntry } from '../../session/TagBook'
import type { Selection } from './tagSelection'
import { useChosenTag } from './useChosenTag'
import { usePreview } from './usePreview'
import { useTagPointer } from './useTagPointer'

/** More than a line: enough for the last tag's line to break where the field's does. */
const AFTER_LAST = 400

interface Props {
  field: RefObject<HTMLTextAreaElement | null>
  pieces: readonly Piece[]
  selection: Selection
}

export function TagBackdrop({ field, pieces, selection }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useOverlay(field, box)
  const preview = usePreview()
  const isChosen = (piece: Piece) => piece.start === selection.start && piece.end === selection.end
  useTagPointer(field, box, pieces, preview)
  useChosenTag(field, box, pieces.find(isChosen), preview)
  return (
    <div ref={box} className="ck-tags" aria-hidden>
      <div dir="auto">
        {pieces.map((piece) => {
          if (!piece.entry) return <span key={piece.start}>{shortened(piece, pieces)}</span>
          const selected = selection.start <= piece.start && piece.end <= selection.end
          return <TagRun key={piece.start} piece={piece} entry={piece.entry} selected={selected} />
        })}
      </div>
      {preview.popover}
    </div>
  )
}

function TagRun({ piece, entry, selected }: { piece: Piece; entry: TagEntry; selected: boolean }) {
  const from = piece.text.indexOf(entry.shown)
  return (
    <span>
      {piece.text.slice(0, from)}
      <span
        className="ck-tag-run"
        data-start={piece.start}
        data-interactive={entry.tag.interactive || undefined}
        data-selected={selected || undefined}
      >
        {entry.icon ? (
          <span className="ck-tag-icon">
            {ICON_ROOM}
            <NamedIcon name={entry.icon} size={14} />
          </span>
        ) : (
          PADDING
        )}
        {entry.label}
        {PADDING}
      </span>
      {piece.text.slice(from + entry.shown.length)}
    </span>
  )
}

/** What comes long after the last tag moves none. */
function shortened(piece: Piece, pieces: readonly Piece[]): string {
  return piece === pieces.at(-1) ? piece.text.slice(0, AFTER_LAST) : piece.text
}

/** Lies over the field's text, scroll bar and scrolled distance considered. */
function useOverlay(field: RefObject<HTMLTextAreaElement | null>, box: RefObject<HTMLDivElement | null>) {
  useLayoutEffect(() => {
    const area = field.current
    const overlay = box.current
    if (!area || !overlay) return
    const lay = () => {
      // A scroll bar may stand on either side.
      overlay.style.left = `${area.clientLeft}px`
      overlay.style.width = `${area.clientWidth}px`
      overlay.style.height = `${area.clientHeight}px`
      const text = overlay.firstElementChild
      if (text instanceof HTMLElement) text.style.translate = `0 ${-area.scrollTop}px`
    }
    lay()
    const observer = new ResizeObserver(lay)
    observer.observe(area)
    area.addEventListener('scroll', lay)
    return () => {
      observer.disconnect()
      area.removeEventListener('scroll', lay)
    }
  }, [field, box])
}
