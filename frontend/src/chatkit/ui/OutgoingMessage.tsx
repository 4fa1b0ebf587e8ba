/** The message that is on its way, or that did not get through. */
import type { ApiError } from '../api/ApiError'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { UserBubble } from './items/UserMessage'
import { useConversation, useSession } from './SessionContext'

export function OutgoingMessage() {
  const text = useText()
  const session = useSession()
  const [conversation, { outgoing, responding }] = useConversation()
  if (!outgoing) return null
  const { input, attachments, error } = outgoing
  return (
    <article
      className="ck-item ck-user"
      aria-label={text.you}
      data-outgoing
      data-pending={!error || undefined}
    >
      <UserBubble content={input.content} attachments={attachments} quote={input.quoted_text ?? null} />
      {error && !responding && (
        <div className="ck-failure" role="alert">
          <p>
            <span>
              {text.notSent} <bdi>{failureText(error, text)}</bdi>
            </span>
          </p>
          <div className="ck-actions">
            {!isHopeless(error) && (
              <button type="button" className="ck-button-soft" onClick={() => void conversation.resend()}>
                {text.tryAgain}
              </button>
            )}
            <button
              type="button"
              className={isHopeless(error) ? 'ck-button-soft' : 'ck-button-ghost'}
              onClick={() => session.takeBack()}
            >
              {text.edit}
            </button>
          </div>
        </div>
      )}
    </article>
  )
}

/** The same again would fail again: it has to be changed first. */
function isHopeless({ kind }: ApiError): boolean {
  return kind === 'too_large'
}
