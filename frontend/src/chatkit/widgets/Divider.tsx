/** The Divider widget: a line between parts. */
import { useScheme } from '../theme/SchemeContext'
import { length, spacing } from './boxStyle'
import { borderColor } from './colors'
import { flag, type WidgetProps } from './props'

export function Divider({ node }: WidgetProps) {
  const scheme = useScheme()
  const around = spacing(node.spacing)
  return (
    <hr
      className="ck-divider"
      data-flush={flag(node, 'flush') || undefined}
      style={{
        borderTopWidth: length(node.size),
        borderTopColor: borderColor(node.color, scheme),
        marginTop: around,
        marginBottom: around,
      }}
    />
  )
}
