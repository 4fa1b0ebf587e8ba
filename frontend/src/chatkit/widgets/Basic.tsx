/** The Basic root: a frameless container that may hold other roots. */
import { Box } from './Box'
import type { WidgetProps } from './props'
import { Themed, useTheme } from './Themed'

export function Basic(props: WidgetProps) {
  const { scheme, ...theme } = useTheme(props.node)
  return (
    <Themed scheme={scheme}>
      <div className="ck-basic" {...theme}>
        <Box {...props} />
      </div>
    </Themed>
  )
}
