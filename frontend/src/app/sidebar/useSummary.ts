/** Lists, labels and counts as they are now; null until they have come. */
import { useSyncExternalStore } from 'react'
import type { Named, Summary } from '../api/contracts'
import { useServices } from '../services'

export function useSummary(): Summary | null {
  const { summary } = useServices()
  return useSyncExternalStore(summary.subscribe, summary.snapshot)
}

const NONE: readonly Named[] = []

export const useLists = (): readonly Named[] => useSummary()?.lists ?? NONE
export const useLabels = (): readonly Named[] => useSummary()?.labels ?? NONE
