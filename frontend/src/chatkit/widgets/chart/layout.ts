/** Works out where everything in a chart goes at a given size; used by Plot. */
import type { ChartModel } from './model'
import { type Scale, scaleOf } from './scale'
import { type Extent, stacked } from './stack'

export interface Layout {
  plot: { left: number; top: number; width: number; height: number }
  scale: Scale
  extents: Extent[][]
  /** The middle of a row. */
  x(row: number): number
  y(value: number): number
  /** The row nearest to a place. */
  rowAt(x: number): number
  bars: { width: number; left(series: number, row: number): number }
  /** Every how many rows there is room for a label. */
  labelEvery: number
}

const TICK_HEIGHT = 44
const MOST_TICKS = 12
const LABEL_HEIGHT = 22
const LETTER = 6.4
const LABEL_GAP = 14
const LONGEST_LABEL = 16
const BAR_GAP = 4
const WIDEST_BAR = 64

export function layOut(
  model: ChartModel,
  size: { width: number; height: number },
  tickText: (value: number) => string,
): Layout {
  const extents = stacked(model.series)
  const height = Math.max(1, size.height - (model.showXAxis ? LABEL_HEIGHT : 2) - 6)
  const values = extents.flatMap((series) => series.flatMap((extent) => extent ?? []))
  const scale = scaleOf(values, Math.max(1, Math.min(MOST_TICKS, Math.floor(height / TICK_HEIGHT))))
  const longest = Math.max(0, ...scale.ticks.map((tick) => tickText(tick).length))
  const left = model.showYAxis ? Math.min(size.width / 3, longest * LETTER + 10) : 0
  const width = Math.max(1, size.width - left)
  const plot = { left, top: 6, width, height }

  const rows = Math.max(1, model.labels.length)
  const banded = rows === 1 || model.series.some(({ type }) => type === 'bar')
  const edge = banded ? 0 : Math.min(16, width / 8)
  const step = banded ? width / rows : (width - 2 * edge) / (rows - 1)
  const first = left + (banded ? step / 2 : edge)
  const x = (row: number) => first + row * step
  const y = (value: number) => plot.top + height * (1 - (value - scale.low) / (scale.high - scale.low))
  const rowAt = (place: number) => Math.max(0, Math.min(rows - 1, Math.round((place - first) / step)))
  return {
    plot,
    scale,
    extents,
    x,
    y,
    rowAt,
    bars: barsIn(model, step, x),
    labelEvery: everyFor(model.labels, step),
  }
}

/** Bars side by side in their row's band; those of one stack share a place. */
function barsIn(model: ChartModel, band: number, x: (row: number) => number): Layout['bars'] {
  const slots: string[] = []
  const slotOf = model.series.map(({ type, stack }, index) => {
    if (type !== 'bar') return -1
    const name = stack === undefined ? `own:${index}` : `stack:${stack}`
    if (!slots.includes(name)) slots.push(name)
    return slots.indexOf(name)
  })
  const count = Math.max(1, slots.length)
  const between = Math.max(0, Math.min(model.barCategoryGap ?? band * 0.25, band * 0.8))
  const room = band - between
  const gap = Math.max(0, Math.min(model.barGap ?? BAR_GAP, room / count / 2))
  const width = Math.max(0.5, Math.min(WIDEST_BAR, (room - gap * (count - 1)) / count))
  const all = width * count + gap * (count - 1)
  return { width, left: (series, row) => x(row) - all / 2 + (slotOf[series] ?? 0) * (width + gap) }
}

function everyFor(labels: readonly string[], step: number): number {
  let longest = 1
  for (const label of labels) longest = Math.max(longest, Math.min(label.length, LONGEST_LABEL))
  return Math.max(1, Math.ceil((longest * LETTER + LABEL_GAP) / step))
}

/** A label cut to what has room below its mark. */
export function shortLabel(label: string): string {
  const letters = [...label]
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : label
}
