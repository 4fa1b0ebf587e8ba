/** The Label widget: names the field of that name in the same form. */
import { useScheme } from '../theme/SchemeContext'
import { choice, text, type WidgetProps } from './props'
import { textStyle } from './textStyle'
import { useFieldId } from './WidgetContext'

export function Label({ node }: WidgetProps) {
  const scheme = useScheme()
  const id = useFieldId(node, text(node, 'fieldName') ?? '')
  return (
    <label
      htmlFor={id}
      className="ck-text ck-label"
      data-size={choice(node, 'size', ['xs', 'sm', 'md', 'lg', 'xl']) ?? 'sm'}
      style={textStyle(node, scheme)}
    >
      {text(node, 'value')}
    </label>
  )
}
