/** Gives the components of one widget their surroundings: fields, forms, actions and what is under way. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ActionConfig } from '../protocol/widgets'
import type { FieldHome } from './FieldHome'
import type { FieldStore } from './FieldStore'
import type { FormScope } from './FormScope'
import type { NamedValue } from './formValues'
import type { Pending } from './Pending'
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
  /** Where fields outside of forms belong. */
  home: FieldHome
  /** Names of the fields that a Label names. */
  labelled: ReadonlySet<string>
  pending: Pending
  /** Whether fields may take the focus when they appear: only in what has just arrived. */
  mayFocus: boolean
  run(action: ActionConfig, path: string, options: RunOptions): Promise<Outcome>
  report(name: string, data: Record<string, unknown>): void
  registry: Readonly<Record<string, React.ComponentType<WidgetProps>>>
}

export const WidgetContext = createContext<Widget | null>(null)

export function useWidget(): Widget {
  const widget = useContext(WidgetContext)
  if (!widget) throw new Error('Used outside of a widget.')
  return widget
}

/** Whether an action of the component at that path, or of a form of that id, is under way. */
export function usePending(place: string | undefined): boolean {
  const { pending } = useWidget()
  return useSyncExternalStore(pending.subscribe, () => place !== undefined && pending.has(place))
}

export const FormContext = createContext<FormScope | null>(null)
