/** Asks before a conversation is deleted; the safe answer has the focus. */
import { useEffect, useRef } from 'react'
import { useText } from '../text/TextContext'

export function DeleteQuestion({ onDelete, onCancel }: { onDelete(): void; onCancel(): void }) {
  const text = useText()
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  return (
    <div className="ck-delete" role="alertdialog" aria-label={text.confirmDelete}>
      <span>{text.confirmDelete}</span>
      <div className="ck-actions">
        <button type="button" className="ck-button-danger" onClick={onDelete}>
          {text.delete}
        </button>
        <button ref={cancel} type="button" className="ck-button-ghost" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </div>
  )
}
