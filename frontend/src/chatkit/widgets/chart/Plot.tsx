/** The drawn part of a chart: axes, series, and the row that is looked at; used by Chart. */
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { useFormats } from '../../text/TextContext'
import { Axes } from './Axes'
import { type Layout, layOut } from './layout'
import type { ChartModel } from './model'
import { SeriesShape } from './SeriesShape'
import { Tooltip } from './Tooltip'
import { useSize } from './useSize'

interface Props {
  model: ChartModel
  colors: readonly string[]
  summary: string
  /** Words for the axis. */
  tickText: (value: number) => string
}

export function Plot({ model, colors, summary, tickText }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const [looked, look] = useState<Looked | null>(null)
  const layout = useMemo(
    () => (size.width > 0 && size.height > 0 ? layOut(model, size, tickText) : null),
    [model, size, tickText],
  )
  const row = looked && looked.row < model.labels.length ? looked.row : null
  const active = model.showTooltip && layout !== null

  const onPointerMove = ({ clientX }: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (active && box) look({ row: layout.rowAt(clientX - box.left), aloud: false })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowFor(event.key, row, model.labels.length)
    if (!active || next === undefined) return
    event.preventDefault()
    look(next === null ? null : { row: next, aloud: true })
  }
  return (
    <div className="ck-plot">
      <div
        ref={frame}
        className="ck-plot-drawing"
        role="img"
        aria-label={summary}
        tabIndex={active ? 0 : undefined}
        onPointerMove={onPointerMove}
        onPointerDown={onPointerMove}
        onPointerLeave={() => look(null)}
        onBlur={() => look(null)}
        onKeyDown={onKeyDown}
      >
        {layout && (
          <svg width={size.width} height={size.height} aria-hidden="true">
            <Axes model={model} layout={layout} tickText={tickText} />
            {row !== null && <Marker model={model} layout={layout} row={row} />}
            <Shapes model={model} layout={layout} colors={colors} row={row} />
          </svg>
        )}
      </div>
      {layout && row !== null && (
        <Tooltip model={model} layout={layout} colors={colors} row={row} width={size.width} />
      )}
      <p className="ck-sr-only" role="status">
        {row !== null && looked?.aloud && <Spoken model={model} row={row} />}
      </p>
    </div>
  )
}

interface Looked {
  row: number
  /** Reached by keys: whoever does not see the tooltip is told. */
  aloud: boolean
}

function Spoken({ model, row }: { model: ChartModel; row: number }) {
  const { number } = useFormats()
  const values = model.series.flatMap(({ label, values }) => {
    const value = values[row]
    return value === null || value === undefined ? [] : [`${label} ${number(value)}`]
  })
  return [model.labels[row], ...values].filter(Boolean).join(', ')
}

function rowFor(key: string, row: number | null, count: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return Math.min(count - 1, row === null ? 0 : row + 1)
    case 'ArrowLeft':
      return Math.max(0, row === null ? count - 1 : row - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Escape':
      return row === null ? undefined : null
    default:
      return undefined
  }
}

function Marker({ model, layout, row }: { model: ChartModel; layout: Layout; row: number }) {
  const { plot } = layout
  const x = layout.x(row)
  if (!model.series.some(({ type }) => type === 'bar')) {
    return <line className="ck-chart-cursor" x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} />
  }
  const width = plot.width / Math.max(1, model.labels.length)
  return <rect className="ck-chart-band" x={x - width / 2} y={plot.top} width={width} height={plot.height} />
}

interface ShapesProps {
  model: ChartModel
  layout: Layout
  colors: readonly string[]
  row: number | null
}

/** Areas behind bars behind lines. */
function Shapes({ model, layout, colors, row }: ShapesProps) {
  const all = model.series.map((series, index) => ({ series, index, key: `${index} ${series.label}` }))
  return (['area', 'bar', 'line'] as const).map((type) =>
    all
      .filter(({ series }) => series.type === type)
      .map(({ series, index, key }) => (
        <SeriesShape
          key={key}
          series={series}
          index={index}
          layout={layout}
          color={colors[index] ?? ''}
          row={row}
        />
      )),
  )
}
