/** Draws one series of a chart; used by Plot. */
import type { Layout } from './layout'
import type { Series } from './model'
import { areaPath, barsPath, linePath } from './shapes'

interface Props {
  series: Series
  index: number
  layout: Layout
  color: string
  /** The row that is looked at. */
  row: number | null
}

export function SeriesShape({ series, index, layout, color, row }: Props) {
  const extents = layout.extents[index] ?? []
  if (series.type === 'bar') {
    const left = (at: number) => layout.bars.left(index, at)
    const rounded = series.stack === undefined
    return <path d={barsPath(extents, left, layout.bars.width, layout.y, rounded)} style={{ fill: color }} />
  }
  const looked = row === null ? null : extents[row]
  return (
    <g>
      {series.type === 'area' && (
        <path className="ck-chart-area" d={areaPath(extents, layout, series.curve)} style={{ fill: color }} />
      )}
      <path className="ck-chart-line" d={linePath(extents, layout, series.curve)} style={{ stroke: color }} />
      {row !== null && looked && series.values[row] !== null && (
        <circle
          className="ck-chart-dot"
          cx={layout.x(row)}
          cy={layout.y(looked[1])}
          r={4}
          style={{ fill: color }}
        />
      )}
      {series.values.length === 1 && extents[0] && (
        <circle cx={layout.x(0)} cy={layout.y(extents[0][1])} r={3} style={{ fill: color }} />
      )}
    </g>
  )
}
