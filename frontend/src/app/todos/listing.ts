/** The loaded part of one list of todos, as an immutable value: a run from the start, and newcomers after a gap. */
import type { Todo, TodoPage } from '../api/contracts'
import type { Order } from './order'

export interface Listing {
  /** The list from its start, without gaps. */
  readonly head: readonly Todo[]
  /** Todos known to stand at the very end, while what is between them and `head` is not loaded yet. */
  readonly tail: readonly Todo[]
  /** Where the next page starts; null when everything is loaded. */
  readonly after: string | null
}

export const nothingLoaded: Listing = { head: [], tail: [], after: null }

export function firstPage(page: TodoPage): Listing {
  return { head: page.data, tail: [], after: nextPage(page) }
}

export function withPage(listing: Listing, page: TodoPage): Listing {
  const known = new Set(listing.head.map((todo) => todo.id))
  const head = [...listing.head, ...page.data.filter((todo) => !known.has(todo.id))]
  const arrived = new Set(page.data.map((todo) => todo.id))
  const after = nextPage(page)
  const tail = listing.tail.filter((todo) => !arrived.has(todo.id))
  return after === null ? { head: [...head, ...tail], tail: [], after } : { head, tail, after }
}

function nextPage(page: TodoPage): string | null {
  return page.has_more ? page.after : null
}

export function loaded(listing: Listing): number {
  return listing.head.length + listing.tail.length
}

export function find(listing: Listing, id: string): Todo | undefined {
  return listing.head.find((todo) => todo.id === id) ?? listing.tail.find((todo) => todo.id === id)
}

export function without(listing: Listing, ids: ReadonlySet<string>): Listing {
  const keep = (todo: Todo) => !ids.has(todo.id)
  return { ...listing, head: listing.head.filter(keep), tail: listing.tail.filter(keep) }
}

export function replaced(listing: Listing, id: string, todo: Todo): Listing {
  const swap = (old: Todo) => (old.id === id ? todo : old)
  return { ...listing, head: listing.head.map(swap), tail: listing.tail.map(swap) }
}

/** With `todo` in its place; unchanged if that place is in the part that is not loaded. */
export function inserted(listing: Listing, todo: Todo, order: Order): Listing {
  const place = listing.head.findIndex((other) => order(todo, other) < 0)
  if (place >= 0) return { ...listing, head: listing.head.toSpliced(place, 0, todo) }
  if (listing.after === null) return { ...listing, head: [...listing.head, todo] }
  const first = listing.tail[0]
  if (first && order(todo, first) >= 0) return appended(listing, todo, order)
  return listing
}

/** With `todo` at the end, where a new one goes. */
export function appended(listing: Listing, todo: Todo, order: Order): Listing {
  if (listing.after === null) return { ...listing, head: [...listing.head, todo] }
  return { ...listing, tail: [...listing.tail, todo].sort(order) }
}
