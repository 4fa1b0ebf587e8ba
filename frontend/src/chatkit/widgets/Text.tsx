/** The Text widget: plain text, which fades in as it streams and may be written into when it is editable. */
import type { CSSProperties } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import { useScheme } from '../theme/SchemeContext'
import { length } from './boxStyle'
import { EditableText } from './EditableText'
import { choice, count, flag, record, text, type WidgetProps } from './props'
import { textStyle } from './textStyle'
import { useArrivals } from './useArrivals'

export const TEXT_SIZES = ['xs', 'sm', 'md', 'lg', 'xl'] as const

export function Text(props: WidgetProps) {
  const { node } = props
  const scheme = useScheme()
  const minLines = count(node, 'minLines', 200)
  const style: CSSProperties = {
    ...textStyle(node, scheme),
    width: length(node.width),
    fontStyle: flag(node, 'italic') ? 'italic' : undefined,
    textDecoration: flag(node, 'lineThrough') ? 'line-through' : undefined,
    minHeight: minLines ? `calc(${minLines}em * var(--ck-text-leading))` : undefined,
  }
  const size = choice(node, 'size', TEXT_SIZES) ?? 'md'
  const editable = record(node.editable)
  if (editable && text(editable as WidgetNode, 'name')) {
    return <EditableText {...props} editable={editable as WidgetNode} style={style} size={size} />
  }
  return (
    <p className="ck-text" dir="auto" data-size={size} style={style}>
      <Streamed value={text(node, 'value') ?? ''} streaming={flag(node, 'streaming') ?? false} />
    </p>
  )
}

function Streamed({ value, streaming }: { value: string; streaming: boolean }) {
  const { settled, fresh } = useArrivals(value, streaming)
  return (
    <>
      {settled}
      {fresh.map((piece) => (
        <span key={piece.at} className="ck-arriving">
          {piece.text}
        </span>
      ))}
    </>
  )
}
