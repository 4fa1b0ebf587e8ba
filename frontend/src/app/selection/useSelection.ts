/** The selected todos as they are now, for the components that show them. */
import { useSyncExternalStore } from 'react'
import { useServices } from '../services'

export function useSelection(): ReadonlySet<string> {
  const { selection } = useServices()
  return useSyncExternalStore(selection.subscribe, selection.current)
}

/** Whether one todo is selected: a row is drawn anew only when that changes. */
export function useIsSelected(id: string): boolean {
  const { selection } = useServices()
  return useSyncExternalStore(selection.subscribe, () => selection.current().has(id))
}
