/** The Text widget: plain text, which may be written into when it is editable. */
import type { CSSProperties } from 'react'
import { useScheme } from '../theme/SchemeContext'
import { length } from './boxStyle'
import { EditableText } from './EditableText'
import { choice, flag, number, text, type WidgetProps } from './props'
import { textStyle } from './textStyle'

const SIZES = ['xs', 'sm', 'md', 'lg', 'xl'] as const

export function Text(props: WidgetProps) {
  const { node } = props
  const scheme = useScheme()
  const minLines = number(node, 'minLines')
  const style: CSSProperties = {
    ...textStyle(node, scheme),
    width: length(node.width),
    fontStyle: flag(node, 'italic') ? 'italic' : undefined,
    textDecoration: flag(node, 'lineThrough') ? 'line-through' : undefined,
    minHeight: minLines ? `${minLines}lh` : undefined,
  }
  const size = choice(node, 'size', SIZES) ?? 'md'
  if (typeof node.editable === 'object' && node.editable !== null) {
    return <EditableText {...props} style={style} size={size} />
  }
  return (
    <p className="ck-text" dir="auto" data-size={size} style={style}>
      {text(node, 'value')}
    </p>
  )
}
