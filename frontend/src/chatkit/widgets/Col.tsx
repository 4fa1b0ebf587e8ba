/** The Col widget: children one below the other. */
import type { WidgetProps } from './props'
import { Stack } from './Stack'

export function Col(props: WidgetProps) {
  return <Stack {...props} direction="col" />
}
