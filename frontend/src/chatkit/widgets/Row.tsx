/** The Row widget: children side by side. */
import type { WidgetProps } from './props'
import { Stack } from './Stack'

export function Row(props: WidgetProps) {
  return <Stack {...props} direction="row" />
}
