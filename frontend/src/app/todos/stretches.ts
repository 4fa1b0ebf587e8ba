/** Rows that are not loaded, counted in stretches, so that a long list costs no more than what is loaded of it; the windowing asks. */
import type { Listing } from './listing'

/** What stands at one place of the windowing: a loaded row, or a stretch of rows that are not. */
export interface Span {
  /** Of its first row. */
  readonly index: number
  readonly rows: number
  readonly isGap: boolean
}

/** Rows that are all loaded, or all not, and where they begin in the windowing. */
interface Segment extends Span {
  readonly place: number
  readonly places: number
}

export type Places = readonly Segment[]

/** About two screens: few are drawn beyond its edges, and rows are loaded ahead of the next one. */
const STRETCH = 50

export function placesOf({ runs, length }: Listing): Places {
  const segments: Segment[] = []
  const put = (rows: number, isGap: boolean) => {
    const last = segments.at(-1)
    const places = isGap ? Math.ceil(rows / STRETCH) : rows
    const index = last ? last.index + last.rows : 0
    if (rows > 0) segments.push({ index, rows, isGap, places, place: countOf(segments) })
    return index + rows
  }
  let index = 0
  for (const { start, todos } of runs) {
    put(start - index, true)
    index = put(todos.length, false)
  }
  put(length - index, true)
  return segments
}

export function countOf(places: Places): number {
  const last = places.at(-1)
  return last ? last.place + last.places : 0
}

export function spanAt(places: Places, place: number): Span {
  const segment = places.findLast((each) => each.place <= place)
  if (!segment) return { index: 0, rows: 0, isGap: true }
  const passed = place - segment.place
  if (!segment.isGap) return { index: segment.index + passed, rows: 1, isGap: false }
  const begun = passed * STRETCH
  return { index: segment.index + begun, rows: Math.min(STRETCH, segment.rows - begun), isGap: true }
}

/** Where in the windowing a row stands. */
export function placeOf(places: Places, index: number): number {
  const segment = places.findLast((each) => each.index <= index)
  if (!segment) return 0
  const passed = index - segment.index
  return segment.place + (segment.isGap ? Math.floor(passed / STRETCH) : passed)
}
