/** How a todo comes again: a usual rule, or every so many days, weeks, months or years. */
import { useState } from 'react'
import type { Todo } from '../api/contracts'
import { text } from '../text'
import type { TodoEdit } from '../todos/edit'
import { Choice } from './DetailFields'
import styles from './DetailPane.module.css'
import { everyOf, PRESETS, type Preset, presetOf, ruleOf, UNITS } from './rules'

interface RecurrenceFieldProps {
  todo: Todo
  save: (edit: TodoEdit) => void
}

const MOST = 999

export function RecurrenceField({ todo, save }: RecurrenceFieldProps) {
  const rule = todo.recurrence
  const preset = rule === null ? null : presetOf(rule)
  const [custom, setCustom] = useState(rule !== null && preset === null)
  const { recurrence: words } = text.detail
  const choose = (value: string) => {
    setCustom(value === 'custom')
    if (value === '') save({ recurrence: null, occurrence: 'all' })
    else if (value !== 'custom') save({ recurrence: PRESETS[value as Preset], occurrence: 'all' })
    else if (rule === null) save({ recurrence: ruleOf({ interval: 2, unit: 'WEEKLY' }, null) })
  }
  return (
    <div>
      <Choice label={words.label} value={custom ? 'custom' : (preset ?? '')} choose={choose}>
        <option value="">{words.none}</option>
        {(Object.keys(PRESETS) as Preset[]).map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
        <option value="custom">{(custom && todo.recurrence_words) || words.custom}</option>
      </Choice>
      {custom && rule !== null && <Custom rule={rule} save={save} />}
      {rule !== null && (
        <label className={styles.chip}>
          <input
            type="checkbox"
            checked={todo.from_completion}
            onChange={(event) =>
              save({ recurrence: rule, from_completion: event.target.checked, occurrence: 'all' })
            }
          />
          {words.fromCompletion}
        </label>
      )}
    </div>
  )
}

function Custom({ rule, save }: { rule: string; save: (edit: TodoEdit) => void }) {
  const every = everyOf(rule)
  const { recurrence: words } = text.detail
  const change = (next: Partial<typeof every>) =>
    save({ recurrence: ruleOf({ ...every, ...next }, rule), occurrence: 'all' })
  return (
    <div className={styles.custom}>
      <label className={styles.every}>
        {words.every}
        <input
          type="number"
          className={styles.amount}
          min={1}
          max={MOST}
          value={every.interval}
          onChange={(event) => {
            const interval = Math.round(event.target.valueAsNumber)
            if (interval >= 1 && interval <= MOST) change({ interval })
          }}
        />
      </label>
      <select
        className={styles.select}
        aria-label={words.unit}
        value={every.unit}
        onChange={(event) =>
          change({ unit: UNITS.find((unit) => unit === event.target.value) ?? every.unit })
        }
      >
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {words.units[unit]}
          </option>
        ))}
      </select>
    </div>
  )
}
