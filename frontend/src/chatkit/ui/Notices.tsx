/** What the server wants the reader to know beside its answer. */
import { Info, TriangleAlert } from 'lucide-react'
import { Markdown } from '../markdown/Markdown'
import { useConversation } from './SessionContext'

export function Notices() {
  const [, { thread }] = useConversation()
  return thread.notices.map((notice) => (
    <div key={notice.id} className="ck-notice" data-level={notice.level} role="status">
      {notice.level === 'info' ? (
        <Info size={16} strokeWidth={1.5} />
      ) : (
        <TriangleAlert size={16} strokeWidth={1.5} />
      )}
      <div>
        {notice.title && <strong>{notice.title}</strong>}
        <Markdown text={notice.message} />
      </div>
    </div>
  ))
}
