/** The notes: shown as the markdown they are, edited as text. */
import { type KeyboardEvent, useState } from 'react'
import { text } from '../text'
import styles from './DetailPane.module.css'
import { NotesView } from './NotesView'
import { TextField } from './TextField'

interface NotesFieldProps {
  notes: string
  save: (notes: string) => void
}

export function NotesField({ notes, save }: NotesFieldProps) {
  const [editing, setEditing] = useState(false)
  if (editing || notes.trim() === '') {
    return (
      <section className={styles.section}>
        <h3 className={styles.sectionName}>{text.detail.notes}</h3>
        <TextField
          className={styles.notes}
          label={text.detail.notes}
          value={notes}
          focused={editing}
          save={save}
          left={() => setEditing(false)}
        />
      </section>
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    setEditing(true)
  }
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionName}>{text.detail.notes}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a button may hold no links, and notes do */}
      <div
        className={styles.notesShown}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter edits the notes
        tabIndex={0}
        aria-label={text.detail.editNotes}
        onClick={(event) => {
          if (!(event.target instanceof Element && event.target.closest('a'))) setEditing(true)
        }}
        onKeyDown={press}
      >
        <NotesView notes={notes} />
      </div>
    </section>
  )
}
