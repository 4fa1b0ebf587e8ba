/** Says that a message is being written anew, and what will come of it; used by the composer. */
import { Pencil, X } from 'lucide-react'
import { useText } from '../../text/TextContext'
import { useSession, useStore } from '../SessionContext'

export function EditShelf() {
  const text = useText()
  const session = useSession()
  const { editing } = useStore(session.composer.store)
  if (editing === null) return null
  const stop = () => {
    session.composer.cancelEdit()
    session.focusComposer()
  }
  return (
    <p className="ck-edit-shelf">
      <Pencil size={14} strokeWidth={1.5} aria-hidden />
      <span role="status">{text.composer.editing}</span>
      <button
        type="button"
        className="ck-plain"
        aria-label={text.composer.stopEditing}
        title={text.composer.stopEditing}
        onClick={stop}
      >
        <X size={14} strokeWidth={1.5} />
      </button>
    </p>
  )
}
