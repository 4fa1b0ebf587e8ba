/** What the reader wrote: quote, attachments, tags and text; and what can be done with it. */
import { FileText, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Attachment, UserContent, UserMessageItem } from '../../protocol/items'
import { entityOf } from '../../session/messageInput'
import { useText } from '../../text/TextContext'
import { CopyButton } from '../CopyButton'
import { EntityPreview } from '../composer/EntityPreview'
import { IconButton } from '../IconButton'
import { useIsWritable, useSession } from '../SessionContext'
import { useImageAddress } from '../useImageAddress'
import { folded } from './folded'

export function UserMessage({ item }: { item: UserMessageItem }) {
  const text = useText()
  const session = useSession()
  const isOpen = useIsWritable()
  const edit = () => {
    session.composer.edit(item)
    session.focusComposer()
  }
  return (
    <div className="ck-item ck-user">
      <UserBubble content={item.content} attachments={item.attachments} quote={item.quoted_text ?? null} />
      <div className="ck-item-actions">
        <CopyButton value={item.content.map((part) => part.text).join('')} />
        {isOpen && (
          <IconButton label={text.composer.edit} onClick={edit}>
            <Pencil />
          </IconButton>
        )}
      </div>
    </div>
  )
}

interface Props {
  content: readonly UserContent[]
  attachments: readonly Attachment[]
  quote: string | null
}

export function UserBubble({ content, attachments, quote }: Props) {
  const text = useText()
  const isBubble = quote !== null || content.length > 0
  return (
    <>
      {attachments.length > 0 && (
        <ul className="ck-attachments" aria-label={text.attachments.list}>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentView attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      {isBubble && (
        <div className="ck-bubble" dir="auto">
          {quote && <blockquote aria-label={text.quoted}>{quote}</blockquote>}
          <Content content={content} />
        </div>
      )}
    </>
  )
}

/** A long message is folded to its beginning. */
function Content({ content }: { content: readonly UserContent[] }) {
  const text = useText()
  const [unfolded, setUnfolded] = useState(false)
  const beginning = folded(content)
  return (
    <>
      {(unfolded || !beginning ? content : beginning).map((part, index) => {
        const key = `${index}:${part.type}`
        if (part.type === 'input_text') return <span key={key}>{part.text}</span>
        return (
          <EntityPreview key={key} entity={entityOf(part)} className="ck-tag">
            {part.text}
          </EntityPreview>
        )
      })}
      {beginning && (
        <button
          type="button"
          className="ck-unfold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? text.showLess : text.showMore}
        </button>
      )}
    </>
  )
}

export function AttachmentView({ attachment }: { attachment: Attachment }) {
  const preview = useImageAddress(attachment.preview_url ?? 'about:blank')
  if (attachment.type === 'image' && preview)
    return <img src={preview} alt={attachment.name} title={attachment.name} />
  return (
    <span className="ck-file">
      <FileText size={16} strokeWidth={1.5} aria-hidden />
      <span>{attachment.name}</span>
    </span>
  )
}
