/** The done todos of a place, the latest first. */
import { text } from '../text'
import { TodoRows } from './TodoRows'
import { missingDone } from './todoView'
import { useTodos } from './useTodos'

export function DoneRows() {
  const { view } = useTodos()
  const rows = { head: view.done?.head ?? [], missing: missingDone(view), tail: [] }
  return <TodoRows state="done" rows={rows} label={text.done.listLabel} />
}
