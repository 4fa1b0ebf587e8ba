/** The RadioGroup widget: one of a few options. */
import { useRef } from 'react'
import { FieldFrame } from './FieldFrame'
import { optionsOf } from './options'
import { choice, flag, text, type WidgetProps } from './props'
import { useChange } from './useChange'
import { useField } from './useField'
import { usePending } from './WidgetContext'

export function RadioGroup(props: WidgetProps) {
  const { node, path } = props
  const first = useRef<HTMLInputElement>(null)
  const required = flag(node, 'required') ?? false
  const disabled = flag(node, 'disabled') ?? false
  const options = optionsOf(node.options)
  const field = useField(props, {
    base: text(node, 'defaultValue') ?? '',
    element: first,
    check: (value) =>
      required && !disabled && !options.some((option) => option.value === value) ? 'option' : null,
  })
  const pending = usePending(path)
  const change = useChange(props, field)
  // A label can't point to a group as it does to a field: the group bears the name itself.
  const name = text(node, 'ariaLabel') ?? field.name
  const { 'aria-describedby': describedBy } = field.aria
  return (
    <FieldFrame field={field} width="fit">
      <fieldset
        id={field.id}
        className="ck-radios"
        data-direction={choice(node, 'direction', ['row', 'col']) ?? 'row'}
        disabled={disabled}
        aria-label={name || undefined}
        aria-describedby={describedBy}
        aria-busy={pending || undefined}
      >
        {options.map((option, index) => (
          <label key={option.value} data-disabled={disabled || option.disabled || undefined}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={`${field.id}-radio`}
              value={option.value}
              checked={field.value === option.value}
              disabled={option.disabled}
              required={required}
              onChange={() => {
                if (!pending) void change(option.value)
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </fieldset>
    </FieldFrame>
  )
}
