/** The todos as they are now, for the components that show them. */
import { useSyncExternalStore } from 'react'
import { useServices } from '../services'
import type { Snapshot } from './TodoScreen'

export function useTodos(): Snapshot {
  const { todos } = useServices()
  return useSyncExternalStore(todos.subscribe, todos.snapshot)
}
