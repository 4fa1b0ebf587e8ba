/** A Text that is written into where it stands, as a field of its form. */
import type { CSSProperties } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import { flag, number, text, type WidgetProps } from './props'
import { useFieldFocus } from './useFieldFocus'
import { useField } from './WidgetContext'

export function EditableText({
  node,
  path,
  style,
  size,
}: WidgetProps & { style: CSSProperties; size: string }) {
  const editable = node.editable as WidgetNode
  const name = text(editable, 'name') ?? ''
  const field = useField({ node, path }, name, text(node, 'value') ?? '')
  const ref = useFieldFocus<HTMLTextAreaElement>(editable)
  return (
    <textarea
      ref={ref}
      id={field.id}
      className="ck-text ck-editable"
      dir="auto"
      data-size={size}
      style={style}
      name={name}
      value={field.value}
      rows={number(node, 'minLines') ?? 1}
      placeholder={text(editable, 'placeholder')}
      required={flag(editable, 'required')}
      autoComplete={text(editable, 'autoComplete') ?? 'off'}
      aria-label={text(editable, 'placeholder') ?? name}
      onChange={(event) => field.set(event.target.value)}
    />
  )
}
