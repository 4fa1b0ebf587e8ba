/** What went wrong with a dictation, or why it ended early, and what can be done. */
import { X } from 'lucide-react'
import { type Dictation, LIMIT_MINUTES, type DictationNote as Note } from '../../session/dictation/Dictation'
import type { Text } from '../../text/en'
import { failureText } from '../../text/failures'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'

export function DictationNote({ note, dictation }: { note: Note; dictation: Dictation }) {
  const text = useText()
  return (
    <div className="ck-dictation-note" role="alert">
      <p>{noteText(note, text)}</p>
      {note.kind === 'failed' && (
        <button type="button" className="ck-button-soft" onClick={() => void dictation.retry()}>
          {text.dictation.tryAgain}
        </button>
      )}
      <IconButton label={text.dismiss} onClick={() => dictation.dismiss()}>
        <X />
      </IconButton>
    </div>
  )
}

function noteText(note: Note, text: Text): string {
  const words = text.dictation
  if (note.kind === 'limit') return words.limit(LIMIT_MINUTES)
  if (note.kind !== 'failed') return words[note.kind]
  const { error } = note
  const tooLarge = error.kind === 'too_large' && !error.serverMessage
  return words.failed(tooLarge ? text.attachments.failures.too_large : failureText(error, text))
}
