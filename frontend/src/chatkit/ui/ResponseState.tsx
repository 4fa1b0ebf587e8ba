/** How the response is doing: not begun, at work on something, or failed. */
import { CircleAlert } from 'lucide-react'
import { NamedIcon } from '../icons/NamedIcon'
import type { ThreadItem } from '../protocol/items'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { Delayed } from './Delayed'
import { useConversation, useSession } from './SessionContext'

export function ResponseState() {
  const text = useText()
  const [, { thread, responding, waiting, silence }] = useConversation()
  const toolRuns = isToolPending(thread.items.at(-1))
  if (!responding) return <Failure />
  if (silence !== 'none') {
    return (
      <p className="ck-progress" role="status">
        <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
        <span>{text.silence[silence]}</span>
      </p>
    )
  }
  if (thread.progress) {
    return (
      <p className="ck-progress">
        {thread.progress.icon && <NamedIcon name={thread.progress.icon} size={16} />}
        <span className="ck-shimmer" dir="auto">
          {thread.progress.text}
        </span>
      </p>
    )
  }
  if (toolRuns) {
    return (
      <p className="ck-progress">
        <span className="ck-shimmer">{text.items.toolRunning}</span>
      </p>
    )
  }
  if (!waiting) return null
  return (
    <Delayed ms={200}>
      <p className="ck-thinking">
        <span className="ck-sr-only">{text.thinking}</span>
        <i />
        <i />
        <i />
      </p>
    </Delayed>
  )
}

function isToolPending(item: ThreadItem | undefined): boolean {
  return item?.type === 'client_tool_call' && item.status === 'pending'
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
