/** The Input widget: a field of one line. */
import { Input as InputView } from '@openai/apps-sdk-ui/components/Input'
import { useRef } from 'react'
import { FieldFrame } from './FieldFrame'
import { problemIn } from './problems'
import { CONTROL_SIZES, choice, flag, GUTTER_SIZES, present, text, type WidgetProps } from './props'
import { useField } from './useField'
import { useFieldFocus } from './useFieldFocus'
import { usePill } from './usePill'

const TYPES = ['number', 'email', 'text', 'password', 'tel', 'url'] as const

export function Input(props: WidgetProps) {
  const { node } = props
  const ref = useRef<HTMLInputElement>(null)
  const placeholder = text(node, 'placeholder')
  const field = useField(props, {
    base: text(node, 'defaultValue') ?? '',
    label: placeholder,
    check: () => problemIn(ref.current),
  })
  useFieldFocus(ref, node)
  const autofill = flag(node, 'allowAutofillExtensions') ?? false
  const look = present({
    variant: choice(node, 'variant', ['soft', 'outline']),
    size: choice(node, 'size', CONTROL_SIZES),
    gutterSize: choice(node, 'gutterSize', GUTTER_SIZES),
    pattern: text(node, 'pattern'),
    required: flag(node, 'required'),
    disabled: flag(node, 'disabled'),
    placeholder,
  })
  return (
    <FieldFrame field={field} width="fill">
      <InputView
        {...look}
        {...field.aria}
        invalid={field.problem !== null}
        pill={usePill(node)}
        ref={ref}
        id={field.id}
        name={field.name}
        type={choice(node, 'inputType', TYPES) ?? 'text'}
        value={field.value}
        autoComplete={autofill ? 'on' : 'off'}
        dir="auto"
        allowAutofillExtensions={autofill}
        onChange={(event) => field.set(event.target.value)}
      />
    </FieldFrame>
  )
}
