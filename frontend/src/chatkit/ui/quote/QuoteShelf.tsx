/** The text that the message being written answers to, above the field. */
import { Quote, X } from 'lucide-react'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useSession, useStore } from '../SessionContext'

export function QuoteShelf() {
  const text = useText()
  const session = useSession()
  const { quote } = useStore(session.composer.store)
  if (!quote) return null
  const remove = () => {
    session.composer.change({ reply: '' })
    session.focusComposer()
  }
  return (
    <div className="ck-quote-shelf">
      <Quote size={16} strokeWidth={1.5} aria-hidden />
      <blockquote dir="auto" aria-label={text.quoted}>
        {quote}
      </blockquote>
      <IconButton label={text.removeQuote} onClick={remove}>
        <X />
      </IconButton>
    </div>
  )
}
