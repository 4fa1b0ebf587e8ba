/** The Checkbox widget: answers a click at once, and takes it back where the server refuses it. */
import { Checkbox as CheckboxView } from '@openai/apps-sdk-ui/components/Checkbox'
import { useContext } from 'react'
import { readAction } from '../protocol/widgets'
import { flag, text, type WidgetProps } from './props'
import { FormContext, useField, useWidget } from './WidgetContext'

export function Checkbox(props: WidgetProps) {
  const { node, path } = props
  const widget = useWidget()
  const form = useContext(FormContext)
  const name = text(node, 'name') ?? ''
  const field = useField(props, name, flag(node, 'defaultChecked') ?? false)
  const action = readAction(node.onChangeAction)
  const label = text(node, 'label')

  const onChange = async (checked: boolean) => {
    field.set(checked)
    if (!action) return
    widget.fields.hold(path)
    const outcome = await widget.run(action, path, { auto: 'none', own: { name, value: checked }, form })
    widget.fields.release(path, outcome)
  }

  return (
    <CheckboxView
      className="ck-checkbox"
      {...(label ? { label } : { 'aria-label': text(node, 'ariaLabel') ?? name })}
      id={field.id}
      name={name}
      checked={field.value}
      disabled={(flag(node, 'disabled') ?? false) || widget.pending.has(path)}
      required={flag(node, 'required') ?? false}
      onCheckedChange={(checked) => void onChange(checked)}
    />
  )
}
