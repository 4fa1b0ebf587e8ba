/** The history: all conversations, laid over the open one. */
import { ChevronLeft } from 'lucide-react'
import { type KeyboardEvent, type UIEvent, useEffect, useRef } from 'react'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { Delayed } from './Delayed'
import { HistoryRow } from './HistoryRow'
import { IconButton } from './IconButton'
import { useSession, useStore } from './SessionContext'

const LOAD_MORE_PX = 300

export function HistoryView() {
  const text = useText()
  const session = useSession()
  const back = useRef<HTMLButtonElement>(null)
  useFocusWhileOpen(back)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    session.hideHistory()
  }
  const onScroll = ({ currentTarget: box }: UIEvent<HTMLElement>) => {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < LOAD_MORE_PX) void session.threads.more()
  }
  return (
    <section className="ck-history" aria-label={text.history} onKeyDown={onKeyDown}>
      <header className="ck-header">
        <IconButton ref={back} label={text.closeHistory} onClick={() => session.hideHistory()}>
          <ChevronLeft />
        </IconButton>
        <h2>{text.history}</h2>
      </header>
      <div className="ck-scroll" onScroll={onScroll}>
        <Conversations />
      </div>
    </section>
  )
}

function Conversations() {
  const text = useText()
  const session = useSession()
  const { threads, status, error, hasMore } = useStore(session.threads.store)
  if (status === 'failed' && threads.length === 0) {
    return (
      <div className="ck-center" role="alert">
        <p>{failureText(error, text)}</p>
        <button type="button" className="ck-button-soft" onClick={() => void session.threads.load()}>
          {text.tryAgain}
        </button>
      </div>
    )
  }
  if (threads.length === 0) return status === 'ready' ? <NoConversations /> : <Loading />
  return (
    <ul className="ck-rows">
      {threads.map((thread) => (
        <HistoryRow key={thread.id} thread={thread} />
      ))}
      {hasMore && (
        <li>
          <button type="button" className="ck-older" onClick={() => void session.threads.more()}>
            {text.showMore}
          </button>
        </li>
      )}
    </ul>
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
      <p className="ck-center" role="status">
        {text.loadingHistory}
      </p>
    </Delayed>
  )
}

/** Takes the focus in, and gives it back to where it was. */
function useFocusWhileOpen(first: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    first.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus())
    }
  }, [first])
}
