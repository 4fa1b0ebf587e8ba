/** Clears a whole place: the done todos of a list to the trash in one step, or the trash for good. */
import { reason } from '../api/client'
import type { Services } from '../services'
import { text } from '../text'
import * as api from './todoApi'

type Parts = Pick<Services, 'todos' | 'toasts'>

export async function clearDone({ todos, toasts }: Parts): Promise<void> {
  try {
    const ids = await api.idsAt(todos.snapshot().query, 'done', 0, api.MOST_IDS)
    if (ids.length > 0) await todos.removeAll(ids)
  } catch (error) {
    toasts.failed(text.failure.remove(reason(error)))
  }
}

export async function emptyTrash({ todos, toasts }: Parts): Promise<void> {
  try {
    await api.emptyTrash()
    await todos.refresh()
  } catch (error) {
    toasts.failed(text.failure.remove(reason(error)))
  }
}
