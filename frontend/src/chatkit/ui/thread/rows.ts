/** Decides which items of a long thread are in the document, and where room stands for the rest; used by the thread view. */

/** The part of a thread that is drawn; by ids, since items come and go before it. */
export interface Span {
  /** Null where there were no items yet. */
  first: string | null
  /** Null for the last item there is, whichever that will be. */
  last: string | null
  /** Items elsewhere that must stay: they hold the focus, a selection, or what the reader entered. */
  kept: ReadonlySet<string>
}

export type Row = { item: number } | { from: number; to: number }

interface Places {
  count: number
  place(id: string): number | undefined
}

export const isGap = (row: Row): row is { from: number; to: number } => 'from' in row

/** The rows from top to bottom: items, and gaps that stand for the items from one index up to another. */
export function rowsOf(places: Places, span: Span): Row[] {
  const [start, end] = boundsOf(places, span)
  const kept = [...span.kept]
    .flatMap((id) => places.place(id) ?? [])
    .filter((index) => index < start || index >= end)
    .sort((left, right) => left - right)
  const before = kept.filter((index) => index < start)
  const within = Array.from({ length: end - start }, (_, offset) => start + offset)
  const shown = [...before, ...within, ...kept.slice(before.length)]
  const rows: Row[] = []
  let next = 0
  for (const index of shown) {
    if (index > next) rows.push({ from: next, to: index })
    rows.push({ item: index })
    next = index + 1
  }
  if (next < places.count) rows.push({ from: next, to: places.count })
  return rows
}

/** From which index up to (and without) which the span goes; an end that has gone is where the thread ends. */
export function boundsOf(places: Places, { first, last }: Span): [number, number] {
  const start = first === null ? 0 : (places.place(first) ?? 0)
  const end = last === null ? places.count : (places.place(last) ?? places.count - 1) + 1
  return [Math.min(start, end), Math.max(start, end)]
}
