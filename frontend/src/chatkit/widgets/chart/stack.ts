/** Puts series of one stack on top of each other; tells from where to where each value is drawn. */
import type { Series } from './model'

export type Extent = readonly [from: number, to: number] | null

/** One extent per row for every series. */
export function stacked(series: readonly Series[]): Extent[][] {
  const tops = new Map<string, { up: number[]; down: number[] }>()
  return series.map(({ type, stack, values }) => {
    if (stack === undefined) return values.map((value): Extent => (value === null ? null : [0, value]))
    const place = `${type}:${stack}`
    const top = tops.get(place) ?? { up: [], down: [] }
    tops.set(place, top)
    return values.map((value, row): Extent => {
      if (value === null) return type === 'bar' ? null : gap(top.up, row)
      // Negative bars hang below the line; an area goes on from the one under it.
      const pile = type === 'bar' && value < 0 ? top.down : top.up
      const from = pile[row] ?? 0
      pile[row] = from + value
      return [from, from + value]
    })
  })
}

function gap(pile: readonly number[], row: number): Extent {
  const at = pile[row] ?? 0
  return [at, at]
}
