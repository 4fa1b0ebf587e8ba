/** The history: all conversations, laid over the open one. */
import { ChevronLeft } from 'lucide-react'
import { type KeyboardEvent, type UIEvent, useEffect, useRef } from 'react'
import { useText } from '../text/TextContext'
import { HistoryList } from './HistoryList'
import { IconButton } from './IconButton'
import { useSession } from './SessionContext'

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
    const nearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < LOAD_MORE_PX
    // After a failure the reader decides when to try again.
    if (nearEnd && session.threads.store.get().status === 'ready') void session.threads.more()
  }
  return (
    <section className="ck-history" aria-label={text.history} onKeyDown={onKeyDown}>
      <header className="ck-header">
        <IconButton
          ref={back}
          className="ck-points"
          label={text.closeHistory}
          onClick={() => session.hideHistory()}
        >
          <ChevronLeft />
        </IconButton>
        <h2>{text.history}</h2>
      </header>
      <div className="ck-scroll" onScroll={onScroll}>
        <HistoryList />
      </div>
    </section>
  )
}

/** Takes the focus in, and gives it back to where it was; one that is in the page around stays there. */
function useFocusWhileOpen(first: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!document.hasFocus()) return
    const before = document.activeElement
    first.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus())
    }
  }, [first])
}
