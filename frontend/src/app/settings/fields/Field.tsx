/** One setting on the page: its name, its control, what it means, and why a change of it was refused. */
import { type ReactNode, useId } from 'react'
import { text } from '../../text'
import { useSettings } from '../useSettings'
import styles from './Field.module.css'

export interface FieldIds {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly locked: boolean
}

interface FieldProps {
  label: string
  hint?: string | undefined
  /** The setting it is about: its refusal is told here, and whether it can be changed at all. */
  name?: string
  problem?: string | undefined
  /** Beside the label instead of below it: for what is narrow. */
  inline?: boolean
  children: (ids: FieldIds) => ReactNode
}

export function Field({ label, hint, name, problem, inline = false, children }: FieldProps) {
  const { settings, problems } = useSettings()
  const id = useId()
  const lock = name ? settings.locked[name] : undefined
  const told = problem || (name && problems[name]) || ''
  const explained = lock ? text.settings.locked[lock] : hint
  const describedBy = [explained && `${id}-hint`, told && `${id}-problem`].filter(Boolean).join(' ')
  const ids = {
    id,
    describedBy: describedBy || undefined,
    invalid: told !== '',
    locked: lock !== undefined,
  }
  return (
    <div className={styles.field} data-inline={inline || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.control}>{children(ids)}</div>
      {explained && (
        <p className={styles.hint} id={`${id}-hint`}>
          {explained}
        </p>
      )}
      <p className={styles.problem} id={`${id}-problem`} role="status">
        {told}
      </p>
    </div>
  )
}
