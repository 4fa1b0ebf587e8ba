/** Reads a Chart node into what can be drawn; whatever is not as it should be is left out. */
import type { WidgetNode } from '../../protocol/widgets'
import { flag, number, record, text } from '../props'

export type SeriesType = 'bar' | 'line' | 'area'

export interface Series {
  type: SeriesType
  label: string
  /** As the server sent it: a token, CSS, or a pair. */
  color: unknown
  stack: string | undefined
  curve: string | undefined
  /** One per row; null where the row has none. */
  values: (number | null)[]
}

export interface ChartModel {
  /** What each row is called below the chart. */
  labels: string[]
  series: Series[]
  showXAxis: boolean
  showYAxis: boolean
  showLegend: boolean
  showTooltip: boolean
  barGap: number | undefined
  barCategoryGap: number | undefined
}

const TYPES: readonly string[] = ['bar', 'line', 'area']
const MOST_SERIES = 50
/** Beyond this sums would no longer be numbers, and below it steps on an axis would be none. */
const GREATEST = 1e200
const LEAST = 1e-200

export function readChart(node: WidgetNode): ChartModel {
  const data: unknown[] = Array.isArray(node.data) ? node.data : []
  const rows = data.map(record).filter((row) => row !== undefined)
  const axis = record(node.xAxis)
  const key = axis ? axis.dataKey : node.xAxis
  const names = record(axis?.labels)
  const given: unknown[] = Array.isArray(node.series) ? node.series.slice(0, MOST_SERIES) : []
  return {
    labels: rows.map((row) => labelOf(typeof key === 'string' ? row[key] : undefined, names)),
    series: given.flatMap((entry) => seriesOf(record(entry), rows)),
    showXAxis: axis?.hide !== true,
    showYAxis: flag(node, 'showYAxis') ?? false,
    showLegend: flag(node, 'showLegend') ?? true,
    showTooltip: flag(node, 'showTooltip') ?? true,
    barGap: number(node, 'barGap'),
    barCategoryGap: number(node, 'barCategoryGap'),
  }
}

function labelOf(value: unknown, names: Record<string, unknown> | undefined): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const own = String(value)
  const named = names && Object.hasOwn(names, own) ? names[own] : undefined
  return typeof named === 'string' ? named : own
}

function seriesOf(
  given: Record<string, unknown> | undefined,
  rows: readonly Record<string, unknown>[],
): Series[] {
  if (!given || typeof given.dataKey !== 'string' || !TYPES.includes(given.type as string)) return []
  const { dataKey } = given
  const node = given as WidgetNode
  return [
    {
      type: given.type as SeriesType,
      label: text(node, 'label') || dataKey,
      color: given.color,
      stack: given.type === 'line' ? undefined : text(node, 'stack'),
      curve: text(node, 'curveType'),
      values: rows.map((row) => readValue(Object.hasOwn(row, dataKey) ? row[dataKey] : undefined)),
    },
  ]
}

function readValue(value: unknown): number | null {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof read !== 'number' || !Number.isFinite(read)) return null
  return Math.abs(read) < LEAST ? 0 : Math.max(-GREATEST, Math.min(GREATEST, read))
}
