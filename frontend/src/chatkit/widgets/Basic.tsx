/** The Basic root: a frameless container that may hold other roots. */
import { Box } from './Box'
import type { WidgetProps } from './props'

export function Basic(props: WidgetProps) {
  return (
    <div className="ck-basic">
      <Box {...props} />
    </div>
  )
}
