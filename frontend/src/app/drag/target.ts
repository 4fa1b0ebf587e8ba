/** Where dragged todos would go if they were let go at a point, and how that is shown there. */
import type { MovePlace } from '../todos/edit'

export interface Target {
  readonly element: HTMLElement
  /** Which edge or whole of the element is marked. */
  readonly mark: 'before' | 'after' | 'onto'
  readonly drop: Drop
}

export type Drop = { readonly move: MovePlace } | { readonly label: string }

/** What a row can take: a place in the order, or where the order is by day, that day. */
export interface RowRules {
  readonly isManual: boolean
  dayOf(id: string): string | null
}

/** The part of a row, at its top and bottom, that means “between” and not “into”. */
const EDGE = 0.3

export function targetAt(x: number, y: number, moving: ReadonlySet<string>, rules: RowRules): Target | null {
  const under = document.elementFromPoint(x, y)
  const place = under?.closest<HTMLElement>('[data-drop]')
  if (place) return ofPlace(place)
  const row = under?.closest<HTMLElement>('[role="row"][data-todo]')
  const id = row?.dataset.todo
  if (!row || id === undefined || moving.has(id)) return null
  return ofRow(row, id, y, rules)
}

function ofPlace(element: HTMLElement): Target | null {
  const [kind, id = ''] = (element.dataset.drop ?? '').split(/:(.*)/)
  switch (kind) {
    case 'list':
      return { element, mark: 'onto', drop: { move: { list: id } } }
    case 'day':
      return { element, mark: 'onto', drop: { move: { day: id } } }
    case 'label':
      return { element, mark: 'onto', drop: { label: id } }
    default:
      return null
  }
}

function ofRow(element: HTMLElement, id: string, y: number, { isManual, dayOf }: RowRules): Target | null {
  const { top, height } = element.getBoundingClientRect()
  const part = (y - top) / height
  if (part >= EDGE && part <= 1 - EDGE) return { element, mark: 'onto', drop: { move: { parent: id } } }
  const mark = part < EDGE ? 'before' : 'after'
  if (isManual) return { element, mark, drop: { move: { [mark]: id } } }
  const day = dayOf(id)
  return day === null ? null : { element, mark, drop: { move: { day } } }
}
