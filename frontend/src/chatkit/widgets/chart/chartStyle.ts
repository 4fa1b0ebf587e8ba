/** The size of a chart, also before the chart itself is loaded. */
import type { CSSProperties } from 'react'
import type { WidgetNode } from '../../protocol/widgets'
import { blockStyle } from '../boxStyle'

export const PLOT_HEIGHT = 200

export function chartStyle(node: WidgetNode): CSSProperties {
  const style = blockStyle(node)
  const sized = style.height !== undefined || style.aspectRatio !== undefined || style.minHeight !== undefined
  return sized ? style : { ...style, height: `${PLOT_HEIGHT}px` }
}
