/** Makes a form of a widget part: gathers its fields, checks them, and sends its action. */
import { type FormEvent, useContext, useId, useMemo, useRef } from 'react'
import type { ActionConfig } from '../protocol/widgets'
import { FormContext, FormScope, type Loading, useWidget } from './WidgetContext'

export interface Form {
  scope: FormScope
  /** A form inside of a form can't be one to the browser. */
  nested: boolean
  onSubmit(event: FormEvent): void
}

export function useForm(path: string, action: ActionConfig | undefined, auto: Loading): Form {
  const widget = useWidget()
  const nested = useContext(FormContext) !== null
  const id = useId()
  const submit = useRef<() => void>(() => undefined)
  const scope = useMemo(() => new FormScope(id, () => submit.current()), [id])
  submit.current = () => {
    if (!action || widget.pending.has(id)) return
    const sent = [...scope.fields].map(([field, read]) => [field, read().value] as const)
    void widget.run(action, auto === 'self' ? id : path, { auto, form: scope }).then((outcome) => {
      // The server has taken these values; what it sends now is what they have become.
      if (outcome === 'answered') for (const [field, value] of sent) widget.fields.forget(field, value)
    })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    scope.submit()
  }
  return { scope, nested, onSubmit }
}
