/** The field in which a conversation gets another title. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../text/TextContext'

interface Props {
  title: string
  onSave(title: string): void
  onCancel(): void
}

export function RenameForm({ title, onSave, onCancel }: Props) {
  const text = useText()
  const [value, setValue] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const next = value.trim()
    if (next && next !== title) onSave(next)
    else onCancel()
  }
  return (
    <form className="ck-rename" onSubmit={onSubmit}>
      <input
        ref={field}
        dir="auto"
        value={value}
        maxLength={200}
        aria-label={text.title}
        onChange={(event) => setValue(event.target.value)}
      />
      <div className="ck-actions">
        <button type="submit" className="ck-button-soft">
          {text.save}
        </button>
        <button type="button" className="ck-button-ghost" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  )
}
