/** Where the window is and how it goes elsewhere; remembered with the view, used by whatever leads to a place. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useSession } from '../services'
import { type Place, readPlace, samePlace } from './place'

export interface Navigation {
  readonly place: Place
  go(place: Place): void
}

const KEY = 'place'

export function useNavigation(): Navigation {
  const { viewState } = useSession()
  const kept = useSyncExternalStore(viewState.subscribe, () => viewState.get(KEY))
  const place = useMemo(() => readPlace(kept), [kept])
  const go = useCallback(
    (next: Place) => {
      if (!samePlace(readPlace(viewState.get(KEY)), next)) viewState.set(KEY, next)
    },
    [viewState],
  )
  return useMemo(() => ({ place, go }), [place, go])
}
