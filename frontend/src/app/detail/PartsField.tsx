/** The sub-todos of a todo: checked, opened, put in order, and added. */
import { Checkbox } from '@openai/apps-sdk-ui/components/Checkbox'
import { Plus } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { reason } from '../api/client'
import type { Todo } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import { addTodo } from '../todos/todoApi'
import { useOpenTodo } from '../todos/useOpenTodo'
import pane from './DetailPane.module.css'
import styles from './PartsField.module.css'

interface PartsFieldProps {
  todo: Todo
  parts: readonly Todo[]
}

export function PartsField({ todo, parts }: PartsFieldProps) {
  const { todos } = useServices()
  const [, openTodo] = useOpenTodo()
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const part = parts[index]
    const next = parts[index + step]
    if (!event.altKey || step === 0 || !part || !next) return
    event.preventDefault()
    void todos.move([part.id], step > 0 ? { after: next.id } : { before: next.id })
  }
  return (
    <section className={pane.section}>
      <h3 className={pane.sectionName}>{text.detail.parts}</h3>
      <ul>
        {parts.map((part, index) => (
          <li key={part.id} className={styles.part} data-done={part.completed_at !== null || undefined}>
            <Checkbox
              checked={part.completed_at !== null}
              aria-label={
                part.completed_at !== null ? text.list.uncheck(part.title) : text.list.check(part.title)
              }
              onCheckedChange={() =>
                void (part.completed_at !== null ? todos.reopen(part.id) : todos.complete(part.id))
              }
            />
            <button
              type="button"
              className={styles.partTitle}
              dir="auto"
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => openTodo(part.id)}
              onKeyDown={(event) => move(event, index)}
            >
              {part.title}
            </button>
          </li>
        ))}
      </ul>
      {todo.deleted_at === null && <AddPart parent={todo} />}
    </section>
  )
}

function AddPart({ parent }: { parent: Todo }) {
  const { toasts } = useServices()
  const [draft, setDraft] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const line = draft.trim()
    if (line === '') return
    setDraft('')
    try {
      await addTodo(line, { parent: parent.id })
    } catch (error) {
      setDraft(line)
      toasts.failed(text.failure.add(reason(error)))
    }
  }
  return (
    <form className={styles.addPart} onSubmit={(event) => void add(event)}>
      <Plus size={16} strokeWidth={1.5} aria-hidden />
      <input
        className={styles.partField}
        value={draft}
        dir="auto"
        autoComplete="off"
        maxLength={1_000}
        aria-label={text.detail.addPart}
        placeholder={text.detail.addPart}
        onChange={(event) => setDraft(event.target.value)}
      />
    </form>
  )
}
