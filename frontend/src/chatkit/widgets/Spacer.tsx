/** The Spacer widget: takes the room that is left. */
import { length } from './boxStyle'
import type { WidgetProps } from './props'

export function Spacer({ node }: WidgetProps) {
  return <div className="ck-spacer" style={{ flexBasis: length(node.minSize) }} aria-hidden />
}
