/** The Textarea widget: a field of several lines. */
import { Textarea as TextareaView } from '@openai/apps-sdk-ui/components/Textarea'
import { useRef } from 'react'
import { FieldFrame } from './FieldFrame'
import { problemInLines } from './problems'
import { CONTROL_SIZES, choice, count, flag, GUTTER_SIZES, present, text, type WidgetProps } from './props'
import { useField } from './useField'
import { useFieldFocus } from './useFieldFocus'

const MOST_ROWS = 100

export function Textarea(props: WidgetProps) {
  const { node } = props
  const ref = useRef<HTMLTextAreaElement>(null)
  const placeholder = text(node, 'placeholder')
  const field = useField(props, {
    base: text(node, 'defaultValue') ?? '',
    label: placeholder,
    check: () => problemInLines(ref.current, text(node, 'pattern')),
  })
  useFieldFocus(ref, node)
  const look = present({
    variant: choice(node, 'variant', ['soft', 'outline']),
    size: choice(node, 'size', CONTROL_SIZES),
    gutterSize: choice(node, 'gutterSize', GUTTER_SIZES),
    rows: count(node, 'rows', MOST_ROWS),
    maxRows: count(node, 'maxRows', MOST_ROWS),
    autoResize: flag(node, 'autoResize'),
    required: flag(node, 'required'),
    disabled: flag(node, 'disabled'),
    placeholder,
  })
  return (
    <FieldFrame field={field} width="fill">
      <TextareaView
        {...look}
        {...field.aria}
        invalid={field.problem !== null}
        ref={ref}
        id={field.id}
        name={field.name}
        value={field.value}
        dir="auto"
        allowAutofillExtensions={flag(node, 'allowAutofillExtensions') ?? false}
        onChange={(event) => field.set(event.target.value)}
      />
    </FieldFrame>
  )
}
