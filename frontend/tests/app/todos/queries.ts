/** What some places ask for, for tests of the store. */
import type { Place } from '../../../src/app/navigation/place'
import type { Sort } from '../../../src/app/todos/order'
import { type Query, queryOf } from '../../../src/app/todos/query'

export const TODAY = '2030-01-15'

export function query(place: Place, sort: Sort | null = null): Query {
  const found = queryOf(place, { sort, today: TODAY })
  if (!found) throw new Error(`${place.kind} shows no list`)
  return found
}

export const inbox = query({ kind: 'inbox' })
