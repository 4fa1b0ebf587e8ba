/** The done todos of a place, the latest first. */
import { text } from '../text'
import { nothingLoaded } from './listing'
import { TodoRows } from './TodoRows'
import { useTodos } from './useTodos'

export function DoneRows() {
  const { view } = useTodos()
  return <TodoRows state="done" rows={view.done ?? nothingLoaded} label={text.done.listLabel} />
}
