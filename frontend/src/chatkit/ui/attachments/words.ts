/** Words what became of a file; used by the shelf. */
import type { ApiError } from '../../api/ApiError'
import type { Refusal } from '../../session/attachments/limits'
import { UnreadableFile } from '../../session/attachments/TrayItem'
import type { Text } from '../../text/en'
import { failureText } from '../../text/failures'
import type { Formats } from '../../text/formats'

export function refusalText(refusal: Refusal, { attachments: text }: Text, formats: Formats): string {
  const { name } = refusal
  switch (refusal.reason) {
    case 'folder':
      return text.folder(name)
    case 'type':
      return text.wrongType(name, formats.list(refusal.accepted))
    case 'size':
      return text.tooLarge(name, formats.fileSize(refusal.size), formats.fileSize(refusal.limit))
    case 'count':
      return text.tooMany(name, refusal.limit)
  }
}

/** The server's own words first, else what the failure means for a file. */
export function uploadFailureText(error: ApiError | null, text: Text): string {
  if (error instanceof UnreadableFile) return text.attachments.unreadable
  if (error?.serverMessage) return error.serverMessage
  const words: Partial<Record<string, string>> = text.attachments.failures
  return (error && words[error.kind]) ?? failureText(error, text)
}
