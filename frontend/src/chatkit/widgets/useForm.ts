/** Makes a form of a widget part: gathers its fields, checks them, and sends its action. */
import { type FormEvent, type KeyboardEvent, useContext, useId, useMemo, useRef } from 'react'
import type { ActionConfig } from '../protocol/widgets'
import { FormScope } from './FormScope'
import { FormContext, type Loading, useWidget } from './WidgetContext'

export interface Form {
  scope: FormScope
  /** A form inside of a form can't be one to the browser. */
  nested: boolean
  onSubmit(event: FormEvent): void
  /** Submits a nested form, as Enter does in a real one. */
  onKeyDown(event: KeyboardEvent): void
}

export function useForm(path: string, action: ActionConfig | undefined, auto: Loading): Form {
  const widget = useWidget()
  const nested = useContext(FormContext) !== null
  const id = useId()
  const submit = useRef<() => void>(() => undefined)
  const scope = useMemo(() => new FormScope(id, () => submit.current()), [id])
  submit.current = () => {
    const place = auto === 'self' ? id : path
    if (!action || widget.pending.has(place) || !scope.check()) return
    const sent = [...scope.fields].map(([field, { read }]) => [field, read().value] as const)
    void widget.run(action, place, { auto, form: scope }).then((outcome) => {
      // The server has taken these values; what it sends now is what they have become.
      if (outcome === 'answered') for (const [field, value] of sent) widget.fields.forget(field, value)
    })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    scope.submit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing)
      onSubmit(event)
  }
  return { scope, nested, onSubmit, onKeyDown }
}
