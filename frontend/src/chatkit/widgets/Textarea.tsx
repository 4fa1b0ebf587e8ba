/** The Textarea widget: a field of several lines. */
import { Textarea as TextareaView } from '@openai/apps-sdk-ui/components/Textarea'
import { CONTROL_SIZES, choice, flag, GUTTER_SIZES, number, present, text, type WidgetProps } from './props'
import { useFieldFocus } from './useFieldFocus'
import { useField } from './WidgetContext'

export function Textarea(props: WidgetProps) {
  const { node } = props
  const name = text(node, 'name') ?? ''
  const field = useField(props, name, text(node, 'defaultValue') ?? '')
  const ref = useFieldFocus<HTMLTextAreaElement>(node)
  const look = present({
    variant: choice(node, 'variant', ['soft', 'outline']),
    size: choice(node, 'size', CONTROL_SIZES),
    gutterSize: choice(node, 'gutterSize', GUTTER_SIZES),
    rows: number(node, 'rows'),
    maxRows: number(node, 'maxRows'),
    autoResize: flag(node, 'autoResize'),
    required: flag(node, 'required'),
    disabled: flag(node, 'disabled'),
    placeholder: text(node, 'placeholder'),
  })
  return (
    <TextareaView
      {...look}
      ref={ref}
      id={field.id}
      className="ck-field"
      name={name}
      value={field.value}
      dir="auto"
      allowAutofillExtensions={flag(node, 'allowAutofillExtensions') ?? false}
      aria-label={text(node, 'ariaLabel') ?? text(node, 'placeholder') ?? name}
      onChange={(event) => field.set(event.target.value)}
    />
  )
}
