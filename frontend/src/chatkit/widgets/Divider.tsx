/** The Divider widget: a line between parts, upright where they stand side by side. */
import type { CSSProperties } from 'react'
import { useScheme } from '../theme/SchemeContext'
import { length, spacing } from './boxStyle'
import { borderColor } from './colors'
import { flag, type WidgetProps } from './props'

export function Divider({ node }: WidgetProps) {
  const scheme = useScheme()
  const style = {
    '--ck-divider-size': length(node.size),
    '--ck-divider-color': borderColor(node.color, scheme),
    '--ck-divider-space': spacing(node.spacing),
  } as CSSProperties
  return <hr className="ck-divider" data-flush={flag(node, 'flush') || undefined} style={style} />
}
