/** The Select widget: one of many options, chosen from the browser's own list. */
import { ChevronDown, X } from 'lucide-react'
import { useContext } from 'react'
import { readAction } from '../protocol/widgets'
import { useText } from '../text/TextContext'
import { CONTROL_SIZES, CONTROL_VARIANTS, choice, flag, text, type WidgetProps } from './props'
import { optionsOf } from './RadioGroup'
import { usePill } from './usePill'
import { FormContext, useField, useWidget } from './WidgetContext'

export function Select(props: WidgetProps) {
  const { node, path } = props
  const words = useText()
  const widget = useWidget()
  const form = useContext(FormContext)
  const name = text(node, 'name') ?? ''
  const pill = usePill(node)
  const field = useField(props, name, text(node, 'defaultValue') ?? '')
  const action = readAction(node.onChangeAction)
  const disabled = flag(node, 'disabled') ?? false
  const clearable = flag(node, 'clearable') === true && field.value !== '' && !disabled

  const onChange = async (value: string) => {
    field.set(value)
    if (!action) return
    widget.fields.hold(path)
    widget.fields.release(path, await widget.run(action, path, { auto: 'none', own: { name, value }, form }))
  }

  return (
    <span
      className="ck-select"
      data-variant={choice(node, 'variant', CONTROL_VARIANTS) ?? 'outline'}
      data-size={choice(node, 'size', CONTROL_SIZES) ?? 'md'}
      data-pill={pill || undefined}
      data-block={flag(node, 'block') || undefined}
      data-empty={field.value === '' || undefined}
    >
      <select
        id={field.id}
        name={name}
        value={field.value}
        disabled={disabled}
        aria-label={text(node, 'ariaLabel') ?? text(node, 'placeholder') ?? name}
        onChange={(event) => void onChange(event.target.value)}
      >
        <option value="" disabled hidden>
          {text(node, 'placeholder') ?? words.choose}
        </option>
        {optionsOf(node.options).map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {clearable ? (
        <button type="button" aria-label={words.clear} onClick={() => void onChange('')}>
          <X size={14} strokeWidth={1.5} />
        </button>
      ) : (
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
      )}
    </span>
  )
}
