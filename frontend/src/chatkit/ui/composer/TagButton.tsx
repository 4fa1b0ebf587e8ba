/** Puts an @ where the caret is, which opens the menu of what can be mentioned; used by the composer. */
import { AtSign } from 'lucide-react'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useOptions, useSession } from '../SessionContext'

export function TagButton() {
  const text = useText()
  const { composer } = useSession()
  const { entities } = useOptions()
  if (!entities?.showComposerMenu || !entities.onTagSearch) return null
  return (
    <IconButton label={text.composer.tagHint} onClick={() => composer.insertText('@')}>
      <AtSign />
    </IconButton>
  )
}
