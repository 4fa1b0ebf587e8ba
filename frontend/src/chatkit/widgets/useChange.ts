/** Carries out what a control is bound to when its value changes; used by boxes, selects, radios and date pickers. */
import { useContext } from 'react'
import { readAction } from '../protocol/widgets'
import type { FieldValue } from './FieldStore'
import type { WidgetProps } from './props'
import type { Field } from './useField'
import { FormContext, useWidget } from './WidgetContext'

/** Shows the new value at once; with an action, until the server has answered: then its value counts. */
export function useChange<T extends FieldValue>({ node, path }: WidgetProps, field: Field<T>) {
  const widget = useWidget()
  const form = useContext(FormContext)
  const action = readAction(node.onChangeAction)
  return async (value: T): Promise<void> => {
    field.set(value)
    if (!action) return
    widget.fields.hold(path)
    const own = { name: field.name, value }
    widget.fields.release(path, await widget.run(action, path, { auto: 'none', own, form }))
  }
}
