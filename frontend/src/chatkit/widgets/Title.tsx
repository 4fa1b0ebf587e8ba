/** The Title widget: a headline. */
import { useScheme } from '../theme/SchemeContext'
import { choice, text, type WidgetProps } from './props'
import { textStyle } from './textStyle'

const SIZES = ['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'] as const

export function Title({ node }: WidgetProps) {
  const scheme = useScheme()
  return (
    <h2
      className="ck-title"
      dir="auto"
      data-size={choice(node, 'size', SIZES) ?? 'md'}
      style={textStyle(node, scheme)}
    >
      {text(node, 'value')}
    </h2>
  )
}
