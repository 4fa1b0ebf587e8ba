/** Gives the components of one widget their surroundings: fields, forms, actions and what is under way. */
import { createContext, useContext, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import type { ActionConfig, WidgetNode } from '../protocol/widgets'
import type { FieldStore, FieldValue } from './FieldStore'
import type { NamedValue } from './formValues'
import type { WidgetProps } from './props'

export type Loading = 'self' | 'container' | 'none'

export interface RunOptions {
  /** What `auto` means where the action is bound. */
  auto: Loading
  /** The value of the control itself. */
  own?: NamedValue
  form?: FormScope | null
}

export type Outcome = 'answered' | 'untouched' | 'failed'

export interface Widget {
  fields: FieldStore
  /** Paths of the components whose action is under way. */
  pending: ReadonlySet<string>
  /** Whether fields may take the focus when they appear: only in what has just arrived. */
  mayFocus: boolean
  run(action: ActionConfig, path: string, options: RunOptions): Promise<Outcome>
  report(name: string, data: Record<string, unknown>): void
  registry: Readonly<Record<string, (props: WidgetProps) => React.ReactNode>>
}

export const WidgetContext = createContext<Widget | null>(null)

export function useWidget(): Widget {
  const widget = useContext(WidgetContext)
  if (!widget) throw new Error('Used outside of a widget.')
  return widget
}

/** The fields that belong to a form, by their paths. */
export class FormScope {
  readonly fields = new Map<string, () => NamedValue>()

  constructor(
    readonly id: string,
    /** Runs what the form's submission stands for. */
    readonly submit: () => void,
  ) {}

  values(): NamedValue[] {
    return [...this.fields.values()].map((read) => read())
  }
}

export const FormContext = createContext<FormScope | null>(null)

export interface Field<T extends FieldValue> {
  id: string
  value: T
  set(value: T): void
}

/** The value of a field: what was entered here, or what the server sent. */
export function useField<T extends FieldValue>({ node, path }: WidgetProps, name: string, base: T): Field<T> {
  const { fields } = useWidget()
  const form = useContext(FormContext)
  useSyncExternalStore(fields.subscribe, fields.getVersion)
  const value = fields.value(path, base)
  const latest = useRef(value)
  latest.current = value
  useEffect(() => {
    if (!form || !name) return
    form.fields.set(path, () => ({ name, value: latest.current }))
    return () => {
      form.fields.delete(path)
    }
  }, [form, name, path])
  const id = useFieldId(node, name)
  return { id, value, set: (next) => fields.set(path, next, base) }
}

/** Labels find their field by its name, within their form. */
export function useFieldId(_node: WidgetNode, name: string): string {
  const form = useContext(FormContext)
  const own = useId()
  return form && name ? `${form.id}-${name}` : own
}
