/** What the reader wrote: quote, attachments, tags and text. */
import { FileText } from 'lucide-react'
import type { Attachment, UserContent, UserMessageItem } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { CopyButton } from '../CopyButton'
import { useOptions } from '../SessionContext'
import { useImageAddress } from '../useImageAddress'

export function UserMessage({ item }: { item: UserMessageItem }) {
  const text = useText()
  const copy = item.content.map((part) => part.text).join('')
  return (
    <article className="ck-item ck-user" aria-label={text.you}>
      <UserBubble content={item.content} attachments={item.attachments} quote={item.quoted_text ?? null} />
      <div className="ck-item-actions">
        <CopyButton value={copy} />
      </div>
    </article>
  )
}

interface Props {
  content: readonly UserContent[]
  attachments: readonly Attachment[]
  quote: string | null
}

export function UserBubble({ content, attachments, quote }: Props) {
  const text = useText()
  return (
    <>
      {attachments.length > 0 && (
        <ul className="ck-attachments">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentView attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      <div className="ck-bubble" dir="auto">
        {quote && <blockquote aria-label={text.quoted}>{quote}</blockquote>}
        {content.map((part, index) => {
          const key = `${index}:${part.type}`
          return part.type === 'input_tag' ? (
            <TagView key={key} tag={part} />
          ) : (
            <span key={key}>{part.text}</span>
          )
        })}
      </div>
    </>
  )
}

function TagView({ tag }: { tag: Extract<UserContent, { type: 'input_tag' }> }) {
  const { entities } = useOptions()
  const onClick = tag.interactive ? entities?.onClick : undefined
  if (!onClick) return <span className="ck-tag">{tag.text}</span>
  const entity = { id: tag.id, title: tag.text, interactive: true, data: textsOf(tag.data) }
  return (
    <button type="button" className="ck-tag" onClick={() => onClick(entity)}>
      {tag.text}
    </button>
  )
}

export function textsOf(data: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [key, String(value)]))
}

export function AttachmentView({ attachment }: { attachment: Attachment }) {
  const preview = useImageAddress(attachment.preview_url ?? 'about:blank')
  if (attachment.type === 'image' && preview) return <img src={preview} alt={attachment.name} />
  return (
    <span className="ck-file">
      <FileText size={16} strokeWidth={1.5} aria-hidden />
      <span>{attachment.name}</span>
    </span>
  )
}
