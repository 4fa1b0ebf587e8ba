/** One todo in full, followed as it changes anywhere; the detail pane shows it and edits it through here. */
import { useCallback, useEffect, useState } from 'react'
import { ApiError, reason, request } from '../api/client'
import type { Todo, TodoPage } from '../api/contracts'
import { useServices } from '../services'
import { edited, type TodoEdit } from '../todos/edit'
import { isStandIn } from '../todos/standIn'
import { getTodo } from '../todos/todoApi'
import { useOpenTodo } from '../todos/useOpenTodo'

export type Detail =
  | { readonly state: 'loading' }
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly todo: Todo; readonly parts: readonly Todo[] }

export interface DetailParts {
  readonly detail: Detail
  readonly again: () => void
  readonly edit: (edit: TodoEdit) => void
}

const MOST_PARTS = 500

export function useDetail(id: string): DetailParts {
  const { todos, feed } = useServices()
  const [, openTodo] = useOpenTodo()
  const [detail, setDetail] = useState<Detail>({ state: 'loading' })
  const read = useCallback(() => readDetail(id).then(setDetail), [id])
  useEffect(() => {
    if (isStandIn(id)) return
    void read()
    return feed.onEvent(({ type }) => {
      if (type === 'todos.changed' || type === 'hello' || type === 'resync') void read()
    })
  }, [id, read, feed])
  const edit = (change: TodoEdit) => {
    setDetail((now) => (now.state === 'ready' ? { ...now, todo: edited(now.todo, change) } : now))
    if (change.occurrence === 'one') void todos.detach(id, change).then(openTodo)
    else
      void todos.edit([id], change).then((accepted) => {
        if (!accepted) void read()
      })
  }
  return { detail, again: () => void read(), edit }
}

async function readDetail(id: string): Promise<Detail> {
  try {
    const query = new URLSearchParams({ parent: id, state: 'all', limit: String(MOST_PARTS) })
    const [todo, parts] = await Promise.all([getTodo(id), request<TodoPage>('GET', `/api/todos?${query}`)])
    return { state: 'ready', todo, parts: parts.data }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { state: 'gone' }
    return { state: 'failed', reason: reason(error) }
  }
}
