/** The chat as a whole: header, conversation, composer, and the history laid over them. */

import { Composer } from './Composer'
import { Disclaimer } from './Disclaimer'
import { Header } from './Header'
import { HistoryView } from './HistoryView'
import { Main } from './Main'
import { useSession, useStore } from './SessionContext'

export function Panel() {
  const session = useSession()
  const historyOpen = useStore(session.historyOpen)
  return (
    <div className="ck-panel">
      <div className="ck-stage" inert={historyOpen}>
        <Header />
        <Main />
        <footer className="ck-foot">
          <Composer />
          <Disclaimer />
        </footer>
      </div>
      {historyOpen && <HistoryView />}
    </div>
  )
}
