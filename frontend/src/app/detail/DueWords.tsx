/** A line that takes a date in words, understood as in the add line. */
import { type FormEvent, useState } from 'react'
import { reason, request } from '../api/client'
import { useServices } from '../services'
import { text } from '../text'
import type { TodoEdit } from '../todos/edit'
import styles from './DetailPane.module.css'

interface Understood {
  readonly due: string | null
  readonly recurrence: string | null
  readonly from_completion: boolean
}

export function DueWords({ save }: { save: (edit: TodoEdit) => void }) {
  const { toasts } = useServices()
  const [words, setWords] = useState('')
  const read = async (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    try {
      const found = await request<Understood>('POST', '/api/quick-add', { text: `x ${words}` })
      if (found.due === null) return toasts.told(text.detail.noDateIn(words))
      const { recurrence, from_completion } = found
      save({ due: localPart(found.due), ...(recurrence !== null && { recurrence, from_completion }) })
      setWords('')
    } catch (error) {
      toasts.failed(text.failure.check(reason(error)))
    }
  }
  return (
    <form onSubmit={(event) => void read(event)}>
      <input
        className={styles.words}
        value={words}
        dir="auto"
        autoComplete="off"
        maxLength={200}
        aria-label={text.detail.words}
        placeholder={text.detail.wordsHint}
        onChange={(event) => setWords(event.target.value)}
      />
    </form>
  )
}

/** The day, or day and time, without seconds and offset: the server has the zone. */
function localPart(due: string): string {
  return due.slice(0, 16)
}
