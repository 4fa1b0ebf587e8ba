/** The values of the row that is looked at, beside it; used by Plot. */
import { useLayoutEffect, useRef } from 'react'
import { useFormats } from '../../text/TextContext'
import type { Layout } from './layout'
import type { ChartModel } from './model'

interface Props {
  model: ChartModel
  layout: Layout
  colors: readonly string[]
  row: number
  width: number
}

const GAP = 12

export function Tooltip({ model, layout, colors, row, width }: Props) {
  const { number } = useFormats()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!box.current) return
    const own = box.current.offsetWidth
    const x = layout.x(row)
    const left = x + GAP + own <= width ? x + GAP : Math.max(0, x - GAP - own)
    box.current.style.transform = `translate(${Math.round(left)}px, 0)`
  }, [layout, row, width])
  return (
    <div ref={box} className="ck-chart-tooltip" aria-hidden="true">
      {model.labels[row] && <strong>{model.labels[row]}</strong>}
      {model.series.map((series, index) => {
        const value = series.values[row]
        if (value === null || value === undefined) return null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: series have no other identity
          <span key={index}>
            <i style={{ background: colors[index] }} />
            <span>{series.label}</span>
            <b>{number(value)}</b>
          </span>
        )
      })}
    </div>
  )
}
