/** The lines and words around a chart's series; used by Plot. */
import { type Layout, shortLabel } from './layout'
import type { ChartModel } from './model'

interface Props {
  model: ChartModel
  layout: Layout
  tickText: (value: number) => string
}

export function Axes({ model, layout, tickText }: Props) {
  const { plot, scale } = layout
  const right = plot.left + plot.width
  const bottom = plot.top + plot.height
  return (
    <g className="ck-chart-axes">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          data-zero={tick === 0 || undefined}
          x1={plot.left}
          x2={right}
          y1={layout.y(tick)}
          y2={layout.y(tick)}
        />
      ))}
      {model.showYAxis &&
        scale.ticks.map((tick) => (
          <text key={tick} x={plot.left - 8} y={layout.y(tick)} dy="0.32em" textAnchor="end">
            {tickText(tick)}
          </text>
        ))}
      {model.showXAxis &&
        model.labels.map((label, row) => {
          if (row % layout.labelEvery !== 0) return null
          const x = layout.x(row)
          // At the edges of the chart a label leans inwards rather than being cut.
          const half = (shortLabel(label).length * 6.4) / 2
          const anchor = x - half < 0 ? 'start' : x + half > right ? 'end' : 'middle'
          const at = anchor === 'start' ? 0 : anchor === 'end' ? right : x
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <text key={row} x={at} y={bottom + 17} textAnchor={anchor}>
              {shortLabel(label)}
            </text>
          )
        })}
    </g>
  )
}
