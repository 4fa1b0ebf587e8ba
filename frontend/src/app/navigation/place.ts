/** The places of the window: what each is called in the view state, and how a remembered one is read back. */
import { isRecord } from '../api/client'

export const PLACE_KINDS = [
  'inbox',
  'today',
  'upcoming',
  'calendar',
  'list',
  'label',
  'done',
  'trash',
  'search',
  'activity',
  'settings',
] as const

export type PlaceKind = (typeof PLACE_KINDS)[number]

/** `id` is the list, the label, the calendar's day or the section of the settings; `query` what is searched for. */
export interface Place {
  readonly kind: PlaceKind
  readonly id?: string
  readonly query?: string
}

export const INBOX: Place = { kind: 'inbox' }
/** The list that takes what belongs to no other; the server's id of it. */
export const INBOX_ID = 'inbox'

/** Two places with the same key show the same. */
export function placeKey({ kind, id, query }: Place): string {
  return [kind, id ?? '', query ?? ''].join('/')
}

export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b)
}

/** A place as it was kept; the inbox where nothing sensible was. */
export function readPlace(kept: unknown): Place {
  if (!isRecord(kept)) return INBOX
  const kind = PLACE_KINDS.find((each) => each === kept.kind)
  const needsId = kind === 'list' || kind === 'label'
  if (!kind || (needsId && typeof kept.id !== 'string')) return INBOX
  return {
    kind,
    ...(typeof kept.id === 'string' && { id: kept.id }),
    ...(typeof kept.query === 'string' && { query: kept.query }),
  }
}

/** The list a place is about, if it is about one. */
export function listOf(place: Place): string | null {
  if (place.kind === 'inbox') return INBOX_ID
  return place.kind === 'list' ? (place.id ?? null) : null
}

/** Where a todo stands: in its list. */
export function placeOf(todo: { readonly list_id: string }): Place {
  return todo.list_id === INBOX_ID ? INBOX : { kind: 'list', id: todo.list_id }
}
