/** The Box widget: a container in either direction. */
import { choice, type WidgetProps } from './props'
import { Stack } from './Stack'

export function Box(props: WidgetProps) {
  return <Stack {...props} direction={choice(props.node, 'direction', ['row', 'col']) ?? 'col'} />
}
