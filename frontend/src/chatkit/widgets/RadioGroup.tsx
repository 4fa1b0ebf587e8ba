/** The RadioGroup widget: one of a few options. */
import { useContext } from 'react'
import { isRecord } from '../host/schema'
import { readAction } from '../protocol/widgets'
import { choice, flag, text, type WidgetProps } from './props'
import { FormContext, useField, useWidget } from './WidgetContext'

export interface Option {
  value: string
  label: string
  disabled: boolean
}

export function optionsOf(value: unknown): Option[] {
  if (!Array.isArray(value)) return []
  return value
    .filter(isRecord)
    .flatMap(({ value: chosen, label, disabled }) =>
      typeof chosen === 'string'
        ? [{ value: chosen, label: typeof label === 'string' ? label : chosen, disabled: disabled === true }]
        : [],
    )
}

export function RadioGroup(props: WidgetProps) {
  const { node, path } = props
  const widget = useWidget()
  const form = useContext(FormContext)
  const name = text(node, 'name') ?? ''
  const field = useField(props, name, text(node, 'defaultValue') ?? '')
  const action = readAction(node.onChangeAction)

  const onChange = async (value: string) => {
    field.set(value)
    if (!action) return
    widget.fields.hold(path)
    widget.fields.release(path, await widget.run(action, path, { auto: 'none', own: { name, value }, form }))
  }

  return (
    <fieldset
      className="ck-radios"
      data-direction={choice(node, 'direction', ['row', 'col']) ?? 'row'}
      disabled={flag(node, 'disabled') ?? false}
      aria-label={text(node, 'ariaLabel') ?? name}
    >
      {optionsOf(node.options).map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={`${field.id}-radio`}
            value={option.value}
            checked={field.value === option.value}
            disabled={option.disabled}
            required={flag(node, 'required') ?? false}
            onChange={() => void onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
