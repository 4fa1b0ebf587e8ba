/** The Caption widget: small supporting text. */
import { useScheme } from '../theme/SchemeContext'
import { choice, text, type WidgetProps } from './props'
import { textStyle } from './textStyle'

export function Caption({ node }: WidgetProps) {
  const scheme = useScheme()
  return (
    <p
      className="ck-caption"
      dir="auto"
      data-size={choice(node, 'size', ['sm', 'md', 'lg']) ?? 'md'}
      style={textStyle(node, scheme)}
    >
      {text(node, 'value')}
    </p>
  )
}
