/** Rows that are not loaded yet, counted in stretches, so that a long list costs no more than what is loaded of it; the windowing asks. */

/** How many rows of a list are loaded from its start, not loaded, and loaded at its end. */
export interface Lengths {
  readonly head: number
  readonly missing: number
  readonly tail: number
}

/** What stands at one place of the windowing: a loaded row, or a stretch of rows that are not. */
export interface Span {
  /** Of its first row. */
  readonly index: number
  readonly rows: number
  readonly isGap: boolean
}

/** About what a window shows: few are drawn beyond its edges. */
const STRETCH = 20

export const rowsOf = ({ head, missing, tail }: Lengths): number => head + missing + tail

export const placesOf = (lengths: Lengths): number => lengths.head + stretches(lengths) + lengths.tail

export function spanAt(lengths: Lengths, place: number): Span {
  const { head, missing } = lengths
  const gaps = stretches(lengths)
  if (place < head) return { index: place, rows: 1, isGap: false }
  if (place >= head + gaps) return { index: place - gaps + missing, rows: 1, isGap: false }
  const passed = (place - head) * STRETCH
  return { index: head + passed, rows: Math.min(STRETCH, missing - passed), isGap: true }
}

/** Where in the windowing a row stands. */
export function placeOf(lengths: Lengths, index: number): number {
  const { head, missing } = lengths
  if (index < head) return index
  if (index < head + missing) return head + Math.floor((index - head) / STRETCH)
  return index - missing + stretches(lengths)
}

function stretches({ missing }: Lengths): number {
  return Math.ceil(missing / STRETCH)
}
