/** What the server wants the reader to know beside its answer. */
import { Info, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { Markdown } from '../markdown/Markdown'
import type { Notice } from '../protocol/events'
import { useText } from '../text/TextContext'
import { useConversationPart } from './SessionContext'

export function Notices() {
  const notices = useConversationPart(({ thread }) => thread.notices)
  const [dismissed, setDismissed] = useState<readonly Notice[]>([])
  return notices
    .filter((notice) => !dismissed.includes(notice))
    .map((notice) => (
      <NoticeView key={notice.id} notice={notice} onDismiss={() => setDismissed((all) => [...all, notice])} />
    ))
}

function NoticeView({ notice, onDismiss }: { notice: Notice; onDismiss(): void }) {
  const text = useText()
  const Icon = notice.level === 'info' ? Info : TriangleAlert
  return (
    <aside className="ck-notice" data-level={notice.level} aria-label={text.items[notice.level]}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
      <div>
        {notice.title && <strong dir="auto">{notice.title}</strong>}
        <Markdown text={notice.message} />
      </div>
      <button
        type="button"
        className="ck-icon-button"
        aria-label={text.dismiss}
        title={text.dismiss}
        onClick={onDismiss}
      >
        <X size={14} strokeWidth={1.5} />
      </button>
    </aside>
  )
}
