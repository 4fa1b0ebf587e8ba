/** The widgets that come in parts of their own, loaded when a card first holds one; used by the registry. */
import { type ComponentType, lazy, Suspense } from 'react'
import { chartStyle } from './chart/chartStyle'
import type { WidgetProps } from './props'

type Widget = ComponentType<WidgetProps>

/** A part that could not be loaded is asked for again by the next card that holds one, not only after a reload. */
function part(load: () => Promise<Widget>): () => Widget {
  const loading = async () => {
    try {
      return { default: await load() }
    } catch (error) {
      current = lazy(loading)
      throw error
    }
  }
  let current = lazy(loading)
  return () => current
}

const chart = part(async () => (await import('./chart/Chart')).Chart)
const datePicker = part(async () => (await import('./calendar/DatePicker')).DatePicker)

/** Takes the room that the chart will take. */
export function Chart(props: WidgetProps) {
  const LazyChart = chart()
  return (
    <Suspense fallback={<div className="ck-chart" style={chartStyle(props.node)} />}>
      <LazyChart {...props} />
    </Suspense>
  )
}

export function DatePicker(props: WidgetProps) {
  const LazyDatePicker = datePicker()
  return (
    <Suspense fallback={<div className="ck-picker-room" />}>
      <LazyDatePicker {...props} />
    </Suspense>
  )
}
