/** Renames and deletes conversations for the history, and keeps what went wrong with which; used by its list. */
import { useCallback, useState } from 'react'
import type { ThreadMetadata } from '../protocol/items'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { useSession } from './SessionContext'

/** By the conversation; a server may give it any id. */
type Errors = ReadonlyMap<string, string>

export function useThreadChanges() {
  const text = useText()
  const session = useSession()
  /** Kept here, not in the row: one being deleted is gone until the server refuses. */
  const [errors, setErrors] = useState<Errors>(new Map())
  /** What a reader who does not see the list is told. */
  const [said, setSaid] = useState('')

  const attempt = useCallback(
    async (id: string, work: Promise<void>, done: string) => {
      setErrors((all) => new Map([...all].filter(([other]) => other !== id)))
      setSaid('')
      try {
        await work
        setSaid(done)
      } catch (failure) {
        setErrors((all) => new Map(all).set(id, failureText(failure, text)))
      }
    },
    [text],
  )
  const onRename = useCallback(
    (thread: ThreadMetadata, title: string) =>
      void attempt(thread.id, session.renameThread(thread.id, title), text.renamed),
    [attempt, session, text],
  )
  const onDelete = useCallback(
    (thread: ThreadMetadata) => void attempt(thread.id, session.deleteThread(thread.id), text.deleted),
    [attempt, session, text],
  )
  return { errors, said, onRename, onDelete }
}
