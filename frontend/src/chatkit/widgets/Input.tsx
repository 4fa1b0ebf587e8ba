/** The Input widget: a field of one line. */
import { Input as InputView } from '@openai/apps-sdk-ui/components/Input'
import { CONTROL_SIZES, choice, flag, GUTTER_SIZES, present, text, type WidgetProps } from './props'
import { useFieldFocus } from './useFieldFocus'
import { usePill } from './usePill'
import { useField } from './WidgetContext'

const TYPES = ['number', 'email', 'text', 'password', 'tel', 'url'] as const

export function Input(props: WidgetProps) {
  const { node } = props
  const name = text(node, 'name') ?? ''
  const pill = usePill(node)
  const field = useField(props, name, text(node, 'defaultValue') ?? '')
  const ref = useFieldFocus<HTMLInputElement>(node)
  const look = present({
    variant: choice(node, 'variant', ['soft', 'outline']),
    size: choice(node, 'size', CONTROL_SIZES),
    gutterSize: choice(node, 'gutterSize', GUTTER_SIZES),
    pattern: text(node, 'pattern'),
    required: flag(node, 'required'),
    disabled: flag(node, 'disabled'),
    placeholder: text(node, 'placeholder'),
  })
  return (
    <InputView
      {...look}
      pill={pill}
      ref={ref}
      id={field.id}
      className="ck-field"
      name={name}
      type={choice(node, 'inputType', TYPES) ?? 'text'}
      value={field.value}
      autoComplete="off"
      dir="auto"
      allowAutofillExtensions={flag(node, 'allowAutofillExtensions') ?? false}
      aria-label={text(node, 'ariaLabel') ?? text(node, 'placeholder') ?? name}
      onChange={(event) => field.set(event.target.value)}
    />
  )
}
