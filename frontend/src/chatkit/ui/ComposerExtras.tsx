/** What goes with the text: a quote, tags and attachments, each of which can be taken off. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../text/TextContext'
import { AttachmentView } from './items/UserMessage'
import { useSession, useStore } from './SessionContext'

function Chip({ name, children, onRemove }: { name: string; children: ReactNode; onRemove(): void }) {
  const text = useText()
  return (
    <li className="ck-chip">
      {children}
      <button type="button" className="ck-plain" aria-label={text.remove(name)} onClick={onRemove}>
        <X size={14} strokeWidth={1.5} />
      </button>
    </li>
  )
}

export function ComposerExtras() {
  const { composer } = useSession()
  const { quote, tags, attachments } = useStore(composer.store)
  if (!quote && tags.length === 0 && attachments.length === 0) return null
  return (
    <ul className="ck-extras">
      {quote && (
        <Chip name={quote} onRemove={() => composer.removeQuote()}>
          <blockquote dir="auto">{quote}</blockquote>
        </Chip>
      )}
      {tags.map((tag) => (
        <Chip key={`tag:${tag.id}`} name={tag.text} onRemove={() => composer.removeTag(tag.id)}>
          <span className="ck-tag">{tag.text}</span>
        </Chip>
      ))}
      {attachments.map((attachment) => (
        <Chip
          key={`file:${attachment.id}`}
          name={attachment.name}
          onRemove={() => composer.removeAttachment(attachment.id)}
        >
          <AttachmentView attachment={attachment} />
        </Chip>
      ))}
    </ul>
  )
}
