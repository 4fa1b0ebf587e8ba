/** The Spacer widget: takes the room that is left. */
import { length } from './boxStyle'
import type { WidgetProps } from './props'

export function Spacer({ node }: WidgetProps) {
  const least = length(node.minSize)
  // Along the flex direction, whichever that is: what has a basis and does not shrink.
  return <div className="ck-spacer" style={least ? { flex: `1 0 ${least}` } : undefined} aria-hidden />
}
