/** The chat as a whole: header, conversation, composer, and the history laid over them. */

import { DropArea } from './attachments/DropArea'
import { Composer } from './Composer'
import { ErrorBoundary } from './ErrorBoundary'
import { Header } from './Header'
import { HistoryView } from './HistoryView'
import { LazyDisclaimer } from './LazyDisclaimer'
import { Main } from './Main'
import { useSession, useStore } from './SessionContext'

export function Panel() {
  const session = useSession()
  const conversation = useStore(session.current)
  const historyOpen = useStore(session.historyOpen)
  return (
    <div className="ck-panel">
      <div className="ck-stage" inert={historyOpen}>
        <Header />
        <ErrorBoundary view resetOn={conversation} onError={session.outlet.fail}>
          <Main />
        </ErrorBoundary>
        <footer className="ck-foot">
          <Composer />
          <LazyDisclaimer />
        </footer>
      </div>
      <DropArea />
      {historyOpen && <HistoryView />}
    </div>
  )
}
