/** Makes a text the quote of what is being written; used by the offer at a selection and by a message's actions. */
import type { ChatSession } from '../../session/ChatSession'

export function quoteText(session: ChatSession, text: string): void {
  const quote = text.trim()
  if (!quote) return
  session.composer.change({ reply: quote })
  session.focusComposer()
}
