/** What a place asks the server for, what belongs to it and in which order; the store keeps one list by it. */
import type { Todo, TodoState } from '../api/contracts'
import { listOf, type Place, placeKey } from '../navigation/place'
import { latestFirst, ORDERS, type Order, type Sort } from './order'

export interface Query {
  readonly key: string
  readonly parameters: Readonly<Record<string, string>>
  readonly order: Order
  readonly doneOrder: Order
  /** Whether the rows stand as somebody has put them. */
  readonly isManual: boolean
  readonly isTrash: boolean
  /** Which todos the place shows before anything is unfolded. */
  readonly shows: TodoState
  /** Whether done ones stand below, folded away. */
  readonly hasDone: boolean
  belongs(todo: Todo): boolean
  /** What a todo added here gets if its line doesn't say otherwise. */
  readonly gives: Given
}

export interface Given {
  readonly list?: string
  readonly due?: string
  readonly labels?: readonly string[]
}

export interface ViewOptions {
  readonly sort: Sort | null
  readonly today: string
}

interface Asked {
  readonly parameters: Readonly<Record<string, string>>
  readonly belongs: (todo: Todo) => boolean
  readonly gives?: Given
  readonly sort?: Sort
  readonly hasDone?: boolean
  readonly shows?: TodoState
}

/** Null for places that show no list of todos. */
export function queryOf(place: Place, { sort, today }: ViewOptions): Query | null {
  const asked = askedOf(place, today)
  if (asked === null) return null
  const isTrash = place.kind === 'trash'
  const sorted = sort ?? asked.sort ?? 'manual'
  return {
    key: `${placeKey(place)}/${sort ?? ''}/${'sort' in asked ? today : ''}`,
    parameters: { ...asked.parameters, ...(sort !== null && { sort }) },
    order: ORDERS[isTrash ? 'trash' : sorted],
    doneOrder: asked.sort ? ORDERS[asked.sort] : latestFirst,
    isManual: !isTrash && sorted === 'manual',
    isTrash,
    shows: asked.shows ?? 'open',
    hasDone: asked.hasDone ?? false,
    belongs: (todo) => (todo.deleted_at !== null) === isTrash && asked.belongs(todo),
    gives: asked.gives ?? {},
  }
}

function askedOf(place: Place, today: string): Asked | null {
  const list = listOf(place)
  if (list !== null) return ofList(list)
  switch (place.kind) {
    case 'today':
      return { parameters: { view: 'today' }, belongs: isDueBy(today), gives: { due: today }, sort: 'due' }
    case 'upcoming':
      return { parameters: { view: 'upcoming' }, belongs: isDueAfter(today), sort: 'due' }
    case 'calendar':
      return ofDay(place.id ?? today)
    case 'label':
      return ofLabel(place.id ?? '')
    case 'done':
      return { parameters: {}, belongs: () => true, shows: 'done' }
    case 'trash':
      return { parameters: { view: 'trash' }, belongs: () => true }
    default:
      return null
  }
}

function ofList(list: string): Asked {
  return {
    parameters: { list, top: 'true' },
    belongs: (todo) => todo.list_id === list && todo.parent_id === null,
    gives: { list },
    hasDone: true,
  }
}

function ofLabel(label: string): Asked {
  return {
    parameters: { label },
    belongs: (todo) => todo.label_ids.includes(label),
    gives: { labels: [label] },
    hasDone: true,
  }
}

function ofDay(day: string): Asked {
  return {
    parameters: { first: day, last: day },
    belongs: (todo) => dayOf(todo) === day,
    gives: { due: day },
    sort: 'due',
    hasDone: true,
  }
}

const isDueBy = (day: string) => (todo: Todo) => todo.due !== null && dayOf(todo) <= day
const isDueAfter = (day: string) => (todo: Todo) => todo.due !== null && dayOf(todo) > day

/** The day it is due, without the time; empty without a due. */
export function dayOf(todo: Todo): string {
  return todo.due?.slice(0, 10) ?? ''
}
