/** Whether files can be attached now, and the tray they go into; used by everything that takes files in. */
import type { AttachmentTray } from '../../session/attachments/AttachmentTray'
import type { Limits } from '../../session/attachments/limits'
import { useIsWritable, useOptions, useSession, useStore } from '../SessionContext'

interface Attachments {
  tray: AttachmentTray
  /** Null where the page does not offer attachments. */
  limits: Limits | null
  /** False while there is no place to put files: another view is open, or the thread takes no messages. */
  open: boolean
}

export function useAttachments(): Attachments {
  const session = useSession()
  const { composer } = useOptions()
  const historyOpen = useStore(session.historyOpen)
  const limits = composer?.attachments?.enabled ? composer.attachments : null
  const active = useIsWritable()
  return { tray: session.composer.tray, limits, open: limits !== null && active && !historyOpen }
}
