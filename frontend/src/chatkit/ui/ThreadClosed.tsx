/** What stands in the composer's place when a thread takes no more messages. */
import { Lock } from 'lucide-react'
import type { ThreadStatus } from '../protocol/items'
import { useText } from '../text/TextContext'
import { useSession } from './SessionContext'

export function ThreadClosed({ status }: { status: Exclude<ThreadStatus, { type: 'active' }> }) {
  const text = useText()
  const session = useSession()
  const reason = status.reason ?? (status.type === 'locked' ? text.locked : text.closed)
  return (
    <div className="ck-closed" role="status">
      <Lock size={16} strokeWidth={1.5} aria-hidden />
      <span dir="auto">{reason}</span>
      <button type="button" className="ck-button-soft" onClick={() => void session.openThread(null)}>
        {text.startNew}
      </button>
    </div>
  )
}
