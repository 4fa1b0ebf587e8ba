/** What the palette asks the server: the lists and labels once, todos while somebody types. */
import { useEffect, useState } from 'react'
import { request } from '../api/client'
import type { Summary, Todo } from '../api/contracts'

const MOST_TODOS = 8
const SETTLED_MS = 60

type Names = Pick<Summary, 'lists' | 'labels'>

const NO_NAMES: Names = { lists: [], labels: [] }

/** Commands need no server: without an answer there are just no lists and labels to go to. */
export function useNames(): Names {
  const [names, setNames] = useState(NO_NAMES)
  useEffect(() => {
    let current = true
    request<Summary>('GET', '/api/summary').then(
      (summary) => current && setNames(summary),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  return names
}

/** The todos found last stay until there are others: the list does not jump while somebody types. */
export function useFoundTodos(typed: string): readonly Todo[] {
  const [found, setFound] = useState<readonly Todo[]>([])
  const query = typed.trim()
  useEffect(() => {
    if (query === '') return setFound([])
    let current = true
    const asking = window.setTimeout(() => {
      const address = `/api/search?${new URLSearchParams({ q: query, limit: String(MOST_TODOS) })}`
      request<{ data: readonly Todo[] }>('GET', address).then(
        ({ data }) => current && setFound(data),
        () => current && setFound([]),
      )
    }, SETTLED_MS)
    return () => {
      current = false
      clearTimeout(asking)
    }
  }, [query])
  return found
}
