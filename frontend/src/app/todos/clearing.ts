/** Clears a whole place: the done todos of a list to the trash in one step, or the trash for good. */
import { reason } from '../api/client'
import type { Services } from '../services'
import { text } from '../text'
import type { Query } from './query'
import * as api from './todoApi'

type Parts = Pick<Services, 'todos' | 'toasts'>

/** What one request takes. */
const MOST = 10_000

export async function clearDone({ todos, toasts }: Parts): Promise<void> {
  try {
    const ids = await doneIds(todos.snapshot().query)
    if (ids.length > 0) await todos.removeAll(ids)
  } catch (error) {
    toasts.failed(text.failure.remove(reason(error)))
  }
}

async function doneIds(query: Query): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof api.todoPage>> = await api.todoPage(
      query,
      'done',
      after,
      api.LARGEST_PAGE,
    )
    ids.push(...page.data.map((todo) => todo.id))
    after = page.has_more ? page.after : null
  } while (after !== null && ids.length < MOST)
  return ids.slice(0, MOST)
}

export async function emptyTrash({ todos, toasts }: Parts): Promise<void> {
  try {
    await api.emptyTrash()
    await todos.refresh()
  } catch (error) {
    toasts.failed(text.failure.remove(reason(error)))
  }
}
