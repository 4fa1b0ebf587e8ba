/** A Text that is written into where it stands, as a field of its form. */
import { type CSSProperties, type KeyboardEvent, useContext, useRef } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import { problemInLines } from './problems'
import { count, flag, text, type WidgetProps } from './props'
import { problemId, useField } from './useField'
import { useFieldFocus } from './useFieldFocus'
import { FormContext } from './WidgetContext'

interface Props extends WidgetProps {
  editable: WidgetNode
  style: CSSProperties
  size: string
}

export function EditableText({ node, path, editable, style, size }: Props) {
  const form = useContext(FormContext)
  const ref = useRef<HTMLTextAreaElement>(null)
  const placeholder = text(editable, 'placeholder')
  const field = useField(
    { node, path },
    {
      name: text(editable, 'name') ?? '',
      base: text(node, 'value') ?? '',
      label: placeholder,
      check: () => problemInLines(ref.current, text(editable, 'pattern')),
    },
  )
  useFieldFocus(ref, editable)
  const autofill = flag(editable, 'allowAutofillExtensions') ?? false
  const lines = count(node, 'minLines', 100) ?? 1

  /** One line is sent with Enter, as in an Input; several take it in. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || lines > 1 || !form) return
    event.preventDefault()
    form.submit()
  }

  return (
    <div className="ck-editable-frame" style={{ width: style.width, flexGrow: style.width ? undefined : 1 }}>
      <div
        className="ck-text ck-editable"
        data-size={size}
        data-value={field.value || placeholder}
        style={style}
      >
        <textarea
          {...field.aria}
          ref={ref}
          id={field.id}
          dir="auto"
          name={field.name}
          value={field.value}
          rows={lines}
          placeholder={placeholder}
          required={flag(editable, 'required')}
          disabled={flag(node, 'streaming')}
          autoComplete={text(editable, 'autoComplete') ?? (autofill ? 'on' : 'off')}
          data-1p-ignore={autofill ? undefined : true}
          data-lpignore={autofill ? undefined : true}
          onChange={(event) => field.set(event.target.value)}
          onFocus={(event) => {
            if (flag(editable, 'autoSelect')) event.target.select()
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {field.problem && (
        <p id={problemId(field.id)} className="ck-field-problem">
          {field.problem}
        </p>
      )}
    </div>
  )
}
