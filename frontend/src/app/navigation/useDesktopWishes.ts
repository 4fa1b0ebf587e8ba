/** Goes where the tray, a notice or a link of the desktop sends the window. */
import { useEffect } from 'react'
import { isRecord, reason, request } from '../api/client'
import type { Todo } from '../api/contracts'
import { useServices } from '../services'
import { useOpenTodo } from '../todos/useOpenTodo'
import { placeOf, readPlace } from './place'
import { useNavigation } from './useNavigation'

export function useDesktopWishes(): void {
  const { feed, toasts } = useServices()
  const { go } = useNavigation()
  const [, openTodo] = useOpenTodo()
  useEffect(() => {
    const follow = async () => {
      const wish = await askWish()
      if (wish === null) return
      if (typeof wish.todo === 'string') {
        const todo = await request<Todo>('GET', `/api/todos/${encodeURIComponent(wish.todo)}`)
        go(placeOf(todo))
        openTodo(todo.id)
      } else if (isRecord(wish.place)) go(readPlace(wish.place))
    }
    return feed.onEvent((event) => {
      const sent = event.type === 'hello' || (event.type === 'desktop.wish' && event.of === 'window')
      if (sent) follow().catch((error: unknown) => toasts.failed(reason(error)))
    })
  }, [feed, toasts, go, openTodo])
}

/** Told once: whoever asks takes it along. A server that is away is asked again when it is back. */
async function askWish(): Promise<Record<string, unknown> | null> {
  const answer = await request<unknown>('POST', '/api/desktop/wish', { of: 'window' }).catch(() => null)
  return isRecord(answer) && isRecord(answer.wish) ? answer.wish : null
}
