/** The Label widget: names the field of that name in the same form. */
import { useContext } from 'react'
import { useScheme } from '../theme/SchemeContext'
import { choice, text, type WidgetProps } from './props'
import { TEXT_SIZES } from './Text'
import { textStyle } from './textStyle'
import { FormContext, useWidget } from './WidgetContext'

export function Label({ node }: WidgetProps) {
  const scheme = useScheme()
  const { home } = useWidget()
  const place = useContext(FormContext) ?? home
  return (
    <label
      htmlFor={place.labelTarget(text(node, 'fieldName') ?? '')}
      className="ck-text ck-label"
      dir="auto"
      data-size={choice(node, 'size', TEXT_SIZES) ?? 'sm'}
      style={textStyle(node, scheme)}
    >
      {text(node, 'value')}
    </label>
  )
}
