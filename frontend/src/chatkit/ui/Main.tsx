/** What stands between header and composer: the start screen, a thread, or why it can't be shown. */
import { useEffect } from 'react'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { Delayed } from './Delayed'
import { LazyThread, warmUpThread } from './LazyThread'
import { useConversation, useSession } from './SessionContext'
import { StartScreen } from './StartScreen'

export function Main() {
  const text = useText()
  const session = useSession()
  const [conversation, state] = useConversation()
  const empty = state.thread.items.length === 0 && state.outgoing === null && state.unsent.length === 0
  if (empty && state.load === 'failed') {
    return (
      <main className="ck-main ck-center">
        <p role="alert">{failureText(state.loadError, text)}</p>
        <div className="ck-actions">
          <button type="button" className="ck-button-soft" onClick={() => void conversation.load()}>
            {text.tryAgain}
          </button>
          <button type="button" className="ck-button-soft" onClick={() => void session.openThread(null)}>
            {text.newChat}
          </button>
        </div>
      </main>
    )
  }
  if (empty && state.load === 'loading') return <Loading label={text.loading} />
  if (empty && !state.responding && !state.thread.failure && !state.responseError) return <StartScreen />
  // Not the thread's id: one that has just been created is the one that was being written.
  return <LazyThread key={conversation.key} fallback={<Loading label={text.loading} />} />
}

function Loading({ label }: { label: string }) {
  useEffect(warmUpThread, [])
  return (
    <main className="ck-main" aria-busy>
      <Delayed>
        <div className="ck-skeleton" role="status" aria-label={label}>
          <i data-end />
          <i />
          <i />
          <i data-end />
          <i />
        </div>
      </Delayed>
    </main>
  )
}
