/** One conversation in the history: opened, renamed or deleted here. */
import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import type { ThreadMetadata } from '../protocol/items'
import { useFormats, useText } from '../text/TextContext'
import { DeleteQuestion } from './DeleteQuestion'
import { IconButton } from './IconButton'
import { RenameForm } from './RenameForm'
import { useOptions, useSession } from './SessionContext'

type Mode = 'shown' | 'renaming' | 'deleting'

interface Props {
  thread: ThreadMetadata
  isOpen: boolean
  /** Why the last change to it did not work. */
  error: string | null
  onRename(thread: ThreadMetadata, title: string): void
  onDelete(thread: ThreadMetadata): void
}

export const HistoryRow = memo(({ thread, isOpen, error, onRename, onDelete }: Props) => {
  const [mode, setMode] = useState<Mode>('shown')
  const row = useRef<HTMLLIElement>(null)

  const leave = () => {
    setMode('shown')
    focusIn(row.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || mode === 'shown') return
    event.preventDefault()
    leave()
  }
  return (
    <li ref={row} className="ck-row" data-open={isOpen || undefined} onKeyDown={onKeyDown}>
      {mode === 'shown' && <RowContent thread={thread} isOpen={isOpen} onMode={setMode} />}
      {mode === 'renaming' && (
        <RenameForm
          title={thread.title ?? ''}
          onCancel={leave}
          onSave={(title) => {
            onRename(thread, title)
            leave()
          }}
        />
      )}
      {mode === 'deleting' && (
        <DeleteQuestion
          onCancel={leave}
          onDelete={() => {
            focusBeside(row.current)
            onDelete(thread)
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
})

/** Once the row shows its title again, the focus goes there. */
function focusIn(row: HTMLElement | null): void {
  setTimeout(() => row?.querySelector('button')?.focus())
}

/** The row is about to go; the focus must not go with it. */
function focusBeside(row: HTMLElement | null): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('section')
  beside?.querySelector('button')?.focus()
}

interface ContentProps {
  thread: ThreadMetadata
  isOpen: boolean
  onMode(mode: Mode): void
}

function RowContent({ thread, isOpen, onMode }: ContentProps) {
  const text = useText()
  const formats = useFormats()
  const session = useSession()
  const { history = {} } = useOptions()
  const title = thread.title || text.untitled
  return (
    <>
      <button
        type="button"
        className="ck-row-main"
        aria-current={isOpen || undefined}
        onClick={() => void session.openThread(thread.id)}
      >
        <span dir="auto" title={title} data-untitled={!thread.title || undefined}>
          {title}
        </span>
        <time dateTime={thread.created_at} title={formats.dateTime(thread.created_at)}>
          {formats.ago(thread.created_at)}
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
