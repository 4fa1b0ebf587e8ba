/** Why sending has to wait for the attachments, in words, or null; used by the shelf and the send button. */
import { useText } from '../../text/TextContext'
import { useSession, useStore } from '../SessionContext'

export function useSendBlock(): string | null {
  const { attachments: text } = useText()
  const entries = useStore(useSession().composer.tray.store)
  const uploading = entries.filter((entry) => entry.status === 'uploading').length
  if (uploading > 0) return text.waiting(uploading)
  return entries.some((entry) => entry.status === 'failed') ? text.blocked : null
}
