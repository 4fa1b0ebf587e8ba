/** The Chart widget: bars, lines and areas over rows of data; a part of its own, loaded by `lazyWidgets`. */
import '../../ui/styles/chart.css'
import { useCallback, useMemo } from 'react'
import { useLanguage } from '../../text/TextContext'
import { useScheme } from '../../theme/SchemeContext'
import type { WidgetProps } from '../props'
import { ChartTable } from './ChartTable'
import { colorsOf } from './chartColors'
import { chartStyle } from './chartStyle'
import { type ChartModel, readChart, type Series } from './model'
import { Plot } from './Plot'

export function Chart({ node }: WidgetProps) {
  const scheme = useScheme()
  const { locale, text, formats } = useLanguage()
  const words = text.widgets.chart
  const model = useMemo(() => readChart(node), [node])
  const colors = useMemo(() => colorsOf(model.series, scheme), [model, scheme])
  const compact = useMemo(
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 }),
    [locale],
  )
  const tickText = useCallback((value: number) => compact.format(value), [compact])
  if (model.labels.length === 0 || model.series.length === 0) {
    return (
      <figure className="ck-chart" style={chartStyle(node)} data-empty>
        {words.empty}
      </figure>
    )
  }
  const caption = words.of(formats.list(model.series.map(({ label }) => label)), model.labels.length)
  const ranges = model.series.flatMap((series) => rangeOf(series, formats.number, words.range))
  const keys = model.showTooltip ? [words.keys] : []
  return (
    <figure className="ck-chart" style={chartStyle(node)}>
      <Plot
        model={model}
        colors={colors}
        summary={[`${caption}.`, ...ranges, ...keys].join(' ')}
        tickText={tickText}
      />
      {model.showLegend && <Legend model={model} colors={colors} />}
      <ChartTable model={model} caption={caption} />
    </figure>
  )
}

type RangeText = (series: string, lowest: string, highest: string) => string

function rangeOf({ label, values }: Series, number: (value: number) => string, words: RangeText): string[] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value === null) continue
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
  }
  return lowest <= highest ? [words(label, number(lowest), number(highest))] : []
}

function Legend({ model, colors }: { model: ChartModel; colors: readonly string[] }) {
  return (
    <ul className="ck-chart-legend" aria-hidden="true">
      {model.series.map((series, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: series have no other identity
        <li key={index}>
          <i data-type={series.type} style={{ background: colors[index] }} />
          {series.label}
        </li>
      ))}
    </ul>
  )
}
