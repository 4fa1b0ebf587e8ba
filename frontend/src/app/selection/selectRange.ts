/** Selects a stretch of rows: at once where they are loaded, else when the server has named them; clicks and keys ask. */
import { reason } from '../api/client'
import type { TodoState } from '../api/contracts'
import type { Services } from '../services'
import { text } from '../text'
import type { Stretch } from '../todos/listing'
import { MOST_IDS } from '../todos/todoApi'

type Parts = Pick<Services, 'todos' | 'selection' | 'toasts'>
type Select = (ids: readonly string[]) => void

export function selectRange(parts: Parts, state: TodoState, range: Stretch, select: Select): void {
  const { todos, toasts } = parts
  if (range.end - range.start > MOST_IDS) {
    toasts.told(text.selection.atMost(MOST_IDS))
    return
  }
  const ids = todos.idsIn(state, range)
  if (ids instanceof Promise) void selectLater(parts, ids, select)
  else select(ids)
}

/** Unless somebody has selected otherwise meanwhile, or looks at another place. */
async function selectLater(
  { todos, selection, toasts }: Parts,
  asked: Promise<readonly string[]>,
  select: Select,
): Promise<void> {
  const { query } = todos.snapshot()
  const before = selection.current()
  try {
    const ids = await asked
    if (selection.current() === before && todos.snapshot().query.key === query.key) select(ids)
  } catch (error) {
    toasts.failed(reason(error))
  }
}
