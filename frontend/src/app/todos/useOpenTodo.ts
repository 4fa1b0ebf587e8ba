/** Which todo's details are open; remembered with the view, set by rows and links, read by the detail pane. */
import { useCallback } from 'react'
import { useSession } from '../services'
import { useRemembered } from '../viewState'

export function useOpenTodo(): [string | null, (id: string | null) => void] {
  const { viewState } = useSession()
  const [id, setId] = useRemembered(viewState, 'todo.open', '' as string)
  const open = useCallback((next: string | null) => setId(next ?? ''), [setId])
  return [id === '' ? null : id, open]
}
