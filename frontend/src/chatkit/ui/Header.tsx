/** The bar at the top: the page's own buttons, the thread's title, new chat and history. */

import type { HeaderOption } from '@openai/chatkit'
import { History, SquarePen } from 'lucide-react'
import { NamedIcon } from '../icons/NamedIcon'
import { useText } from '../text/TextContext'
import { headerActionLabel } from './headerActionLabel'
import { IconButton } from './IconButton'
import { useConversationPart, useOptions, useSession } from './SessionContext'

/** Icons that point somewhere, or show a side of the window. */
const POINTS = /^(?:sidebar|open|collapse|double-chevron|back)-/

function PageAction({ action }: { action: HeaderOption['leftAction'] }) {
  const text = useText()
  const { outlet } = useSession()
  if (!action) return null
  const onClick = () => {
    try {
      action.onClick()
    } catch (error) {
      outlet.fail(error)
    }
  }
  return (
    <IconButton
      label={headerActionLabel(action.icon, text)}
      onClick={onClick}
      {...(POINTS.test(action.icon) ? { className: 'ck-points' } : {})}
    >
      <NamedIcon name={action.icon} />
    </IconButton>
  )
}

export function Header() {
  const text = useText()
  const session = useSession()
  const { header = {}, history = {} } = useOptions()
  const threadTitle = useConversationPart(({ thread }) => thread.thread?.title)
  const isNew = useConversationPart(
    ({ id, outgoing, unsent }) => id === null && !outgoing && unsent.length === 0,
  )
  if (header.enabled === false) return null
  const title = header.title?.text ?? threadTitle ?? ''
  return (
    <header className="ck-header">
      <PageAction action={header.leftAction} />
      {title && header.title?.enabled !== false ? (
        <h1 dir="auto" title={title}>
          {title}
        </h1>
      ) : (
        <span />
      )}
      <PageAction action={header.rightAction} />
      <IconButton label={text.newChat} disabled={isNew} onClick={() => void startNew(session)}>
        <SquarePen />
      </IconButton>
      {history.enabled !== false && (
        <IconButton label={text.history} onClick={() => session.showHistory()}>
          <History />
        </IconButton>
      )}
    </header>
  )
}

async function startNew(session: ReturnType<typeof useSession>): Promise<void> {
  await session.openThread(null)
  session.focusComposer()
}
