/** Which day it is, followed over midnight; everything that says “today” reads it here. */
import { useSyncExternalStore } from 'react'
import { dayText } from './days'

let today = dayText(new Date())
const listeners = new Set<() => void>()
let timer: number | undefined

/** A computer asleep at midnight finds out when its window is looked at again. */
function look(): void {
  const now = dayText(new Date())
  if (now !== today) {
    today = now
    for (const listener of listeners) listener()
  }
  wait()
}

function wait(): void {
  clearTimeout(timer)
  const midnight = new Date()
  midnight.setHours(24, 0, 0, 50)
  timer = window.setTimeout(look, midnight.getTime() - Date.now())
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', look)
    wait()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', look)
    clearTimeout(timer)
  }
}

export const currentDay = (): string => {
  const now = dayText(new Date())
  if (listeners.size === 0) today = now
  return today
}

/** The local day, as `2026-03-01`. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, currentDay)
}
