/** The message that is on its way, and those that did not get through; used by ThreadView. */
import type { ApiError } from '../api/ApiError'
import type { Outgoing } from '../session/conversationState'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { UserBubble } from './items/UserMessage'
import { useConversation, useSession } from './SessionContext'

export function OutgoingMessages() {
  const [, { outgoing, unsent }] = useConversation()
  return (
    <>
      {unsent.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was not sent has no other identity
        <Message key={index} message={message} isLast={false} />
      ))}
      {outgoing && <Message message={outgoing} isLast />}
    </>
  )
}

function Message({ message, isLast }: { message: Outgoing; isLast: boolean }) {
  const text = useText()
  const { input, attachments, error } = message
  return (
    <article
      className="ck-item ck-user"
      aria-label={text.you}
      data-outgoing={isLast || undefined}
      data-pending={!error || undefined}
    >
      <UserBubble content={input.content} attachments={attachments} quote={input.quoted_text ?? null} />
      {error && <Failure message={message} error={error} />}
    </article>
  )
}

function Failure({ message, error }: { message: Outgoing; error: ApiError }) {
  const text = useText()
  const session = useSession()
  const [conversation, { responding }] = useConversation()
  if (responding) return null
  return (
    <div className="ck-failure" role="alert">
      <p>
        <span>
          {text.notSent} <bdi>{failureText(error, text)}</bdi>
        </span>
      </p>
      <div className="ck-actions">
        {!isHopeless(error) && (
          <button type="button" className="ck-button-soft" onClick={() => void conversation.resend(message)}>
            {text.tryAgain}
          </button>
        )}
        <button
          type="button"
          className={isHopeless(error) ? 'ck-button-soft' : 'ck-button-ghost'}
          onClick={() => session.takeBack(message)}
        >
          {text.edit}
        </button>
      </div>
    </div>
  )
}

/** The same again would fail again: it has to be changed first. */
function isHopeless({ kind }: ApiError): boolean {
  return kind === 'too_large'
}
