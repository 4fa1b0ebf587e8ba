/** Where todos moved in the manual order stand until the server has said it: between their new neighbours. */
import type { Todo } from '../api/contracts'
import type { MovePlace } from './edit'
import { todosOf } from './listing'
import type { TodoView } from './todoView'

export function positionFor(view: TodoView, ids: readonly string[], place: MovePlace): Map<string, number> {
  const moving = new Set(ids)
  const others = todosOf(view.open).filter((todo) => !moving.has(todo.id))
  const gap = gapAt(others, place)
  if (gap === null) return new Map()
  const [start, end] = gap
  const step = (end - start) / (ids.length + 1)
  return new Map(ids.map((id, index) => [id, start + (index + 1) * step]))
}

/** A step between two rows that stand at an edge of the list. */
const ROOM = 1_024

function gapAt(others: readonly Todo[], place: MovePlace): readonly [number, number] | null {
  const at = others.findIndex((todo) => todo.id === (place.before ?? place.after))
  if (at >= 0) return between(others, place.before !== undefined ? at : at + 1)
  if (place.end === 'top') return between(others, 0)
  return place.end === 'bottom' ? between(others, others.length) : null
}

function between(others: readonly Todo[], index: number): readonly [number, number] {
  const before = others[index - 1]?.position
  const after = others[index]?.position
  const start = before ?? (after ?? 0) - ROOM
  return [start, after ?? start + ROOM]
}
