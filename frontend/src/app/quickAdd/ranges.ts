/** Ranges of a line, in UTF-16 units, that stay true while the line is typed on; used by the quick-add line. */

export type Range = readonly [start: number, end: number]

export interface Edit {
  readonly start: number
  readonly removed: number
  readonly inserted: number
}

/** The one replacement that turns `before` into `after`, as small as it can be. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return { start, removed: before.length - same - start, inserted: after.length - same - start }
}

/** Where `range` is after `edit`; null when its own words were changed. */
export function moved([start, end]: Range, edit: Edit): Range | null {
  const last = edit.start + edit.removed
  const shift = edit.inserted - edit.removed
  if (last <= start) return [start + shift, end + shift]
  return edit.start >= end ? [start, end] : null
}
