/** One file in the shelf: what it is, how far its upload got, and what can be done about it. */
import { FileText, RotateCcw, X } from 'lucide-react'
import type { TrayEntry } from '../../session/attachments/AttachmentTray'
import { useFormats, useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useImageAddress } from '../useImageAddress'
import { uploadFailureText } from './words'

interface Props {
  entry: TrayEntry
  onRetry(): void
  onRemove(): void
}

export function AttachmentChip({ entry, onRetry, onRemove }: Props) {
  const text = useText()
  const { name, status } = entry
  return (
    <li className="ck-upload" data-status={status}>
      <Picture entry={entry} />
      <div className="ck-upload-words">
        <FileName name={name} />
        <State entry={entry} />
      </div>
      {status === 'failed' && (
        <IconButton label={text.attachments.retry(name)} onClick={onRetry}>
          <RotateCcw />
        </IconButton>
      )}
      <IconButton label={text.remove(name)} className="ck-upload-remove" onClick={onRemove}>
        <X />
      </IconButton>
    </li>
  )
}

function Picture({ entry: { previewUrl, attachment } }: { entry: TrayEntry }) {
  const served = useImageAddress(attachment?.preview_url ?? 'about:blank')
  const source = previewUrl ?? served
  return (
    <span className="ck-upload-picture" aria-hidden>
      {source ? <img src={source} alt="" /> : <FileText size={20} strokeWidth={1.5} />}
    </span>
  )
}

/** A long name gives way in its middle: what kind of file it is stays readable. */
function FileName({ name }: { name: string }) {
  const dot = name.lastIndexOf('.')
  const end = dot > 0 && name.length - dot <= 8 ? dot : name.length
  return (
    <bdi className="ck-upload-name" title={name}>
      <span>{name.slice(0, end)}</span>
      {name.slice(end) && <span>{name.slice(end)}</span>}
    </bdi>
  )
}

function State({ entry }: { entry: TrayEntry }) {
  const text = useText()
  const formats = useFormats()
  const { status, progress, size, name } = entry
  if (status === 'failed') return <small data-failed>{uploadFailureText(entry.error, text)}</small>
  if (status === 'uploading') {
    // All bytes gone, the server's word is still to come.
    const known = progress !== null && progress < 1 ? progress : undefined
    return <progress aria-label={text.attachments.progress(name)} max={1} value={known} />
  }
  return size === null ? null : <small>{formats.fileSize(size)}</small>
}
