/** Due, recurrence, reminders, priority, list and labels of a todo, one line each. */
import { type ReactNode, useId } from 'react'
import type { Todo } from '../api/contracts'
import { INBOX_ID } from '../navigation/place'
import { useLabels, useLists } from '../sidebar/useSummary'
import { text } from '../text'
import type { TodoEdit } from '../todos/edit'
import styles from './DetailPane.module.css'
import { DueField } from './DueField'
import { RecurrenceField } from './RecurrenceField'
import { RemindersField } from './RemindersField'

interface FieldsProps {
  todo: Todo
  save: (edit: TodoEdit) => void
}

export function DetailFields({ todo, save }: FieldsProps) {
  return (
    <div className={styles.fields}>
      <DueField todo={todo} save={save} />
      <RecurrenceField todo={todo} save={save} />
      <RemindersField todo={todo} save={save} />
      <PriorityField todo={todo} save={save} />
      <ListField todo={todo} save={save} />
      <LabelsField todo={todo} save={save} />
    </div>
  )
}

function PriorityField({ todo, save }: FieldsProps) {
  return (
    <Choice
      label={text.selection.priority}
      value={String(todo.priority)}
      choose={(value) => save({ priority: Number(value) })}
    >
      {[1, 2, 3, 4].map((priority) => (
        <option key={priority} value={priority}>
          {text.groups.priority(priority)}
        </option>
      ))}
    </Choice>
  )
}

function ListField({ todo, save }: FieldsProps) {
  const lists = useLists()
  return (
    <Choice label={text.detail.list} value={todo.list_id} choose={(list) => save({ list })}>
      {lists.map((list) => (
        <option key={list.id} value={list.id}>
          {list.id === INBOX_ID ? text.places.inbox : list.name}
        </option>
      ))}
    </Choice>
  )
}

function LabelsField({ todo, save }: FieldsProps) {
  const labels = useLabels()
  if (labels.length === 0) return null
  return (
    <fieldset className={styles.labels}>
      <legend className={styles.label}>{text.places.labels}</legend>
      {labels.map((label) => (
        <label key={label.id} className={styles.chip}>
          <input
            type="checkbox"
            checked={todo.label_ids.includes(label.id)}
            onChange={(event) =>
              save(event.target.checked ? { add_labels: [label.id] } : { remove_labels: [label.id] })
            }
          />
          <span dir="auto">{label.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface ChoiceProps {
  label: string
  value: string
  choose: (value: string) => void
  children: ReactNode
}

export function Choice({ label, value, choose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {children}
      </select>
    </div>
  )
}
