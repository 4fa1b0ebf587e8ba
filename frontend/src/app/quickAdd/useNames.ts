/** The lists and labels there are, asked for when a line first has to do with them. */
import { useEffect, useMemo, useState } from 'react'
import { request } from '../api/client'
import type { Summary } from '../api/contracts'
import { type Known, nameKey } from './chips'

export type Names = Pick<Summary, 'lists' | 'labels'>

/** Again whenever `wanted` turns true: the line before may have made one. Null until they are there. */
export function useNames(wanted: boolean): { names: Names | null; known: Known | null } {
  const [names, setNames] = useState<Names | null>(null)
  useEffect(() => {
    if (!wanted) return
    let current = true
    request<Names>('GET', '/api/summary').then(
      (answer) => current && setNames(answer),
      // Without them the line works as well: it only suggests nothing.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [wanted])
  const known = useMemo(() => names && { lists: keys(names.lists), labels: keys(names.labels) }, [names])
  return { names, known }
}

function keys(all: Names['lists']): ReadonlySet<string> {
  return new Set(all.map(({ name }) => nameKey(name)))
}
