/** The conversations of the history, or why there are none to show; read on as the reader scrolls. */
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { Delayed } from './Delayed'
import { HistoryRow } from './HistoryRow'
import { useConversationPart, useSession, useStore } from './SessionContext'
import { useThreadChanges } from './useThreadChanges'

export function HistoryList() {
  const session = useSession()
  const id = useConversationPart((state) => state.id)
  const { threads, status, hasMore } = useStore(session.threads.store)
  const { errors, said, onRename, onDelete } = useThreadChanges()
  if (threads.length === 0) return <NothingListed />
  return (
    <>
      <ul className="ck-rows" aria-busy={status === 'loading'}>
        {threads.map((thread) => (
          <HistoryRow
            key={thread.id}
            thread={thread}
            isOpen={thread.id === id}
            error={errors.get(thread.id) ?? null}
            onRename={onRename}
            onDelete={onDelete}
          />
        ))}
      </ul>
      {status === 'failed' ? <Failed onRetry={() => void session.threads.more()} /> : hasMore && <More />}
      <p className="ck-sr-only" role="status">
        {said}
      </p>
    </>
  )
}

function NothingListed() {
  const session = useSession()
  const { status } = useStore(session.threads.store)
  if (status === 'failed') return <Failed onRetry={() => void session.threads.load()} />
  return status === 'ready' ? <NoConversations /> : <Loading />
}

function Failed({ onRetry }: { onRetry(): void }) {
  const text = useText()
  const { error } = useStore(useSession().threads.store)
  return (
    <div className="ck-center" role="alert">
      <p>{failureText(error, text)}</p>
      <button type="button" className="ck-button-soft" onClick={onRetry}>
        {text.tryAgain}
      </button>
    </div>
  )
}

function More() {
  const text = useText()
  const { threads } = useSession()
  const { status } = useStore(threads.store)
  return (
    <button
      type="button"
      className="ck-older"
      aria-disabled={status === 'loading'}
      onClick={() => void threads.more()}
    >
      {status === 'loading' ? text.loadingHistory : text.showMore}
    </button>
  )
}

function NoConversations() {
  const text = useText()
  return (
    <div className="ck-center">
      <h3>{text.noConversations}</h3>
      <p>{text.noConversationsHint}</p>
    </div>
  )
}

function Loading() {
  const text = useText()
  return (
    <Delayed>
      <div className="ck-skeleton" role="status" aria-label={text.loadingHistory}>
        <i />
        <i />
        <i />
        <i />
      </div>
    </Delayed>
  )
}
