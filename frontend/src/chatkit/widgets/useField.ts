/** Binds a control to its field: its value, its id and name, its place in its form; used by every form control. */
import { type RefObject, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import { useText } from '../text/TextContext'
import type { FieldValue } from './FieldStore'
import type { ProblemKind } from './problems'
import { text, type WidgetProps } from './props'
import { FormContext, useWidget } from './WidgetContext'

export interface Field<T extends FieldValue> {
  id: string
  name: string
  value: T
  set(value: T): void
  /** What is wrong with the value, in words, once the form has been checked. */
  problem: string | null
  /** What names and describes the control to assistive technology. */
  aria: {
    'aria-label'?: string
    'aria-invalid'?: true
    'aria-describedby'?: string
  }
}

interface Binding<T extends FieldValue> {
  /** The field's name; the node's own `name` unless it stands elsewhere. */
  name?: string
  /** What the server sent. */
  base: T
  /** What the field is called where no label names it. */
  label?: string | undefined
  /** What takes the focus where that is not the element of the field's id. */
  element?: RefObject<HTMLElement | null>
  check?: (value: T) => ProblemKind | null
}

const never = () => () => undefined

export function useField<T extends FieldValue>({ node, path }: WidgetProps, binding: Binding<T>): Field<T> {
  const words = useText()
  const { fields, home, labelled } = useWidget()
  const form = useContext(FormContext)
  const { base, element } = binding
  const name = binding.name ?? text(node, 'name') ?? ''
  const value = useSyncExternalStore(fields.subscribe, () => fields.value(path, base))
  const problem = useSyncExternalStore(form?.subscribe ?? never, () => form?.problemAt(path) ?? null)
  const latest = useRef({ value, check: binding.check })
  latest.current = { value, check: binding.check }

  const place = form ?? home
  useEffect(() => {
    if (!name) return
    place.idOf(name, path)
    form?.fields.set(path, {
      read: () => ({ name, value: latest.current.value }),
      problem: () => latest.current.check?.(latest.current.value) ?? null,
      element: () => element?.current ?? document.getElementById(place.idOf(name, path)),
    })
    return () => {
      form?.fields.delete(path)
      place.leave(name, path)
    }
  }, [form, place, name, path, element])

  const id = place.idOf(name, path)
  const given =
    text(node, 'ariaLabel') ?? (labelled.has(name) ? undefined : (binding.label ?? (name || undefined)))
  const set = (next: T) => {
    form?.forgive(path)
    fields.set(path, next, base)
  }
  return {
    id,
    name,
    value,
    set,
    problem: problem && words.widgets.problems[problem],
    aria: aria(id, given, problem),
  }
}

function aria(id: string, label: string | undefined, problem: ProblemKind | null): Field<FieldValue>['aria'] {
  return {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(problem ? { 'aria-invalid': true, 'aria-describedby': problemId(id) } : {}),
  }
}

export const problemId = (id: string): string => `${id}-problem`
