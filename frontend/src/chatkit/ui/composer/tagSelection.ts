/** Keeps the field's selection around tags, not within them; used by the field. */
import type { Piece } from '../../session/TagBook'

export interface Selection {
  readonly start: number
  readonly end: number
  readonly direction: 'forward' | 'backward' | 'none'
}

export function selectionOf(area: HTMLTextAreaElement): Selection {
  return { start: area.selectionStart, end: area.selectionEnd, direction: area.selectionDirection }
}

/** The selection as it may be. Its moving end leaves a tag on the side that it was going to. */
export function snapped(tags: readonly Piece[], now: Selection, before: Selection): Selection {
  const moving = edgeOf(now)
  const collapsed = now.start === now.end
  const edge = leave(tags, moving, edgeOf(before))
  if (collapsed) return { start: edge, end: edge, direction: 'none' }
  return now.direction === 'backward'
    ? { ...now, start: edge, end: around(tags, now.end)?.end ?? now.end }
    : { ...now, start: around(tags, now.start)?.start ?? now.start, end: edge }
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.start === other.start && one.end === other.end
}

/** The tag that a collapsed caret touches on one side. */
export function tagBeside(tags: readonly Piece[], { start, end }: Selection, side: 'before' | 'after') {
  if (start !== end) return undefined
  return tags.find((tag) => (side === 'before' ? tag.end === start : tag.start === start))
}

function edgeOf(selection: Selection): number {
  return selection.direction === 'backward' ? selection.start : selection.end
}

function around(tags: readonly Piece[], place: number): Piece | undefined {
  return tags.find((tag) => tag.start < place && place < tag.end)
}

function leave(tags: readonly Piece[], place: number, before: number): number {
  const tag = around(tags, place)
  if (!tag) return place
  if (before <= tag.start) return tag.end
  if (before >= tag.end) return tag.start
  return place - tag.start < tag.end - place ? tag.start : tag.end
}
