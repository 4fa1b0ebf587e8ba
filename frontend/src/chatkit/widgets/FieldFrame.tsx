/** Stands around a form control and shows below it what is wrong with its value. */
import type { ReactNode } from 'react'
import type { FieldValue } from './FieldStore'
import { type Field, problemId } from './useField'

interface Props {
  field: Field<FieldValue>
  /** `fill`: as wide as there is room; `fit`: as wide as its content. */
  width: 'fill' | 'fit'
  children: ReactNode
}

export function FieldFrame({ field, width, children }: Props) {
  return (
    <div className="ck-field" data-width={width}>
      {children}
      {field.problem && (
        <p id={problemId(field.id)} className="ck-field-problem">
          {field.problem}
        </p>
      )}
    </div>
  )
}
