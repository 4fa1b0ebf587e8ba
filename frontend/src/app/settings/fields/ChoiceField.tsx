/** A setting that is one of a few. */
import { ChevronDown } from 'lucide-react'
import { Field } from './Field'
import styles from './Field.module.css'

interface ChoiceFieldProps<T extends string> {
  label: string
  hint?: string
  name?: string
  problem?: string
  value: T
  /** What is shown for each value, in this order. */
  options: Readonly<Record<T, string>>
  choose: (value: T) => void
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, hint, name, problem, value, options, choose } = props
  const values = Object.keys(options) as T[]
  return (
    <Field label={label} hint={hint} problem={problem} inline {...(name && { name })}>
      {({ id, describedBy, locked }) => (
        <span className={styles.choice}>
          <select
            id={id}
            className={styles.select}
            value={value}
            disabled={locked}
            aria-describedby={describedBy}
            onChange={(event) => choose(event.currentTarget.value as T)}
          >
            {values.map((each) => (
              <option key={each} value={each}>
                {options[each]}
              </option>
            ))}
          </select>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
        </span>
      )}
    </Field>
  )
}
