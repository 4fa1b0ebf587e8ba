/** One conversation in the history: opened, renamed or deleted here. */
import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ThreadMetadata } from '../protocol/items'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { DeleteQuestion } from './DeleteQuestion'
import { IconButton } from './IconButton'
import { RenameForm } from './RenameForm'
import { relativeTime } from './relativeTime'
import { useOptions, useSession } from './SessionContext'

type Mode = 'shown' | 'renaming' | 'deleting'

export function HistoryRow({ thread }: { thread: ThreadMetadata }) {
  const text = useText()
  const session = useSession()
  const [mode, setMode] = useState<Mode>('shown')
  const [error, setError] = useState<string | null>(null)
  const row = useRef<HTMLLIElement>(null)

  const leave = () => {
    setMode('shown')
    focusIn(row.current)
  }
  const attempt = (work: Promise<void>) => {
    setError(null)
    setMode('shown')
    work.catch((failure) => setError(failureText(failure, text)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || mode === 'shown') return
    event.preventDefault()
    leave()
  }
  return (
    <li
      ref={row}
      className="ck-row"
      data-open={thread.id === session.threadId || undefined}
      onKeyDown={onKeyDown}
    >
      {mode === 'shown' && <RowContent thread={thread} onMode={setMode} />}
      {mode === 'renaming' && (
        <RenameForm
          title={thread.title ?? ''}
          onCancel={leave}
          onSave={(title) => {
            attempt(session.renameThread(thread.id, title))
            focusIn(row.current)
          }}
        />
      )}
      {mode === 'deleting' && (
        <DeleteQuestion
          onCancel={leave}
          onDelete={() => {
            focusBeside(row.current)
            attempt(session.deleteThread(thread.id))
          }}
        />
      )}
      {error && (
        <p className="ck-row-error" role="alert">
          {error}
        </p>
      )}
    </li>
  )
}

/** Once the row shows its title again, the focus goes there. */
function focusIn(row: HTMLElement | null): void {
  setTimeout(() => row?.querySelector('button')?.focus())
}

/** The row is about to go; the focus must not go with it. */
function focusBeside(row: HTMLElement | null): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('section')
  beside?.querySelector('button')?.focus()
}

function RowContent({ thread, onMode }: { thread: ThreadMetadata; onMode(mode: Mode): void }) {
  const text = useText()
  const session = useSession()
  const { history = {}, locale } = useOptions()
  const title = thread.title || text.untitled
  return (
    <>
      <button type="button" className="ck-row-main" onClick={() => void session.openThread(thread.id)}>
        <span dir="auto" data-untitled={!thread.title || undefined}>
          {title}
        </span>
        <time dateTime={thread.created_at}>
          {relativeTime(thread.created_at, locale ?? navigator.language)}
        </time>
      </button>
      <div className="ck-row-actions">
        {history.showRename !== false && (
          <IconButton label={text.renameConversation(title)} onClick={() => onMode('renaming')}>
            <Pencil />
          </IconButton>
        )}
        {history.showDelete !== false && (
          <IconButton label={text.deleteConversation(title)} onClick={() => onMode('deleting')}>
            <Trash2 />
          </IconButton>
        )}
      </div>
    </>
  )
}
