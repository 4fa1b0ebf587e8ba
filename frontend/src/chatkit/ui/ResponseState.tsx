/** How the response is doing: not begun, at work on something, or failed. */
import { CircleAlert } from 'lucide-react'
import { NamedIcon } from '../icons/NamedIcon'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { Delayed } from './Delayed'
import { useConversation, useSession } from './SessionContext'

export function ResponseState() {
  const text = useText()
  const [, { thread, responding, waiting }] = useConversation()
  if (!responding) return <Failure />
  if (thread.progress) {
    return (
      <p className="ck-progress" role="status">
        {thread.progress.icon && <NamedIcon name={thread.progress.icon} size={16} />}
        <span className="ck-shimmer">{thread.progress.text}</span>
      </p>
    )
  }
  if (!waiting) return null
  return (
    <Delayed ms={200}>
      <p className="ck-thinking" role="status" aria-label={text.thinking}>
        <i />
        <i />
        <i />
      </p>
    </Delayed>
  )
}

function Failure() {
  const text = useText()
  const session = useSession()
  const [conversation, { thread, responseError, outgoing }] = useConversation()
  const { failure } = thread
  if ((!failure && !responseError) || outgoing) return null
  const message = responseError
    ? failureText(responseError, text)
    : (failure?.message ?? text.failures.server)
  const retry = () => {
    // The button goes away with the failure; the focus must not go with it.
    session.focusComposer()
    void conversation.retry()
  }
  const canRetry = responseError ? responseError.retryable : failure?.allowRetry
  return (
    <div className="ck-failure" role="alert">
      <p>
        <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
        <span dir="auto">{message}</span>
      </p>
      {canRetry && (
        <div className="ck-actions">
          <button type="button" className="ck-button-soft" onClick={retry}>
            {text.tryAgain}
          </button>
        </div>
      )}
    </div>
  )
}
