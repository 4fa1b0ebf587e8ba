/** The Checkbox widget: answers a click at once, and takes it back where the server refuses it. */
import { Checkbox as CheckboxView } from '@openai/apps-sdk-ui/components/Checkbox'
import { FieldFrame } from './FieldFrame'
import { flag, text, type WidgetProps } from './props'
import { useChange } from './useChange'
import { useField } from './useField'
import { usePending } from './WidgetContext'

export function Checkbox(props: WidgetProps) {
  const { node, path } = props
  const label = text(node, 'label')
  const required = flag(node, 'required') ?? false
  const disabled = flag(node, 'disabled') ?? false
  const field = useField(props, {
    base: flag(node, 'defaultChecked') ?? false,
    check: (value) => (required && !disabled && !value ? 'tick' : null),
  })
  const pending = usePending(path)
  const change = useChange(props, field)
  const { 'aria-label': name, ...aria } = field.aria
  return (
    <FieldFrame field={field} width="fit">
      <CheckboxView
        {...aria}
        {...(label ? { label } : name ? { 'aria-label': name } : {})}
        className="ck-checkbox"
        id={field.id}
        name={field.name}
        checked={field.value}
        disabled={disabled}
        required={required}
        aria-busy={pending || undefined}
        onCheckedChange={(checked) => {
          if (!pending) void change(checked)
        }}
      />
    </FieldFrame>
  )
}
