/** How a place is sorted and whether it has headings; remembered for each place. */
import { useSyncExternalStore } from 'react'
import { type Place, placeKey } from '../navigation/place'
import { useSession } from '../services'
import { useRemembered } from '../viewState'
import { SORTS, type Sort } from './order'

/** Null where the place has an order of its own and nobody has chosen another. */
export function useSort(place: Place): [Sort | null, (sort: Sort) => void] {
  const { viewState } = useSession()
  const key = `sort.${placeKey(place)}`
  const kept = useSyncExternalStore(viewState.subscribe, () => viewState.get(key))
  return [SORTS.find((sort) => sort === kept) ?? null, (sort) => viewState.set(key, sort)]
}

export function useHeadings(place: Place): [boolean, (shown: boolean) => void] {
  const { viewState } = useSession()
  return useRemembered<boolean>(viewState, `headings.${placeKey(place)}`, true)
}
