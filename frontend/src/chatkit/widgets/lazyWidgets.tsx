/** The widgets that come in parts of their own, loaded when a card first holds one; used by the registry. */
import { lazy, Suspense } from 'react'
import { chartStyle } from './chart/chartStyle'
import type { WidgetProps } from './props'

const LazyChart = lazy(async () => ({ default: (await import('./chart/Chart')).Chart }))
const LazyDatePicker = lazy(async () => ({ default: (await import('./calendar/DatePicker')).DatePicker }))

/** Takes the room that the chart will take. */
export function Chart(props: WidgetProps) {
  return (
    <Suspense fallback={<div className="ck-chart" style={chartStyle(props.node)} />}>
      <LazyChart {...props} />
    </Suspense>
  )
}

export function DatePicker(props: WidgetProps) {
  return (
    <Suspense fallback={<div className="ck-picker-room" />}>
      <LazyDatePicker {...props} />
    </Suspense>
  )
}
