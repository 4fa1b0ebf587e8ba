/** What is found for a search, kept true while it is typed and while todos change; the page of the search uses it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { reason } from '../api/client'
import { useServices } from '../services'
import { type FoundChat, type FoundPage, findChats, findTodos } from './searchApi'

/** Two frames: the typing goes first. */
const PAUSE_MS = 34
/** Changes that come together are looked for once. */
const GATHER_MS = 120

export interface Found {
  /** What the rest is about; what was found before stays on screen until there is something newer. */
  readonly query: string
  readonly page: FoundPage | null
  readonly chats: readonly FoundChat[]
  readonly failure: string | null
}

const NOTHING: Found = { query: '', page: null, chats: [], failure: null }

export function useFound(typed: string) {
  const query = typed.trim()
  const [found, setFound] = useState<Found>(NOTHING)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((last) => last + 1), [])
  useChanges(again)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    if (query === '') return setFound(NOTHING)
    let current = true
    const asking = window.setTimeout(() => {
      look(query).then(
        (answer) => current && setFound(answer),
        (error) => current && setFound({ ...NOTHING, query, failure: reason(error) }),
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(asking)
    }
  }, [query, round])
  const more = useMore(found, setFound)
  return { found, again, more }
}

/** Conversations are found beside the todos: without them the search is still one. */
async function look(query: string): Promise<Found> {
  const [page, chats] = await Promise.all([findTodos(query), findChats(query).catch(() => [])])
  return { query, page, chats, failure: null }
}

function useMore({ query, page }: Found, setFound: (step: (last: Found) => Found) => void) {
  const asking = useRef(false)
  return async () => {
    if (asking.current || !page?.has_more) return
    asking.current = true
    const next = await findTodos(query, page.after).catch((error: unknown) => reason(error))
    asking.current = false
    setFound((last) => {
      if (last.page !== page) return last
      if (typeof next === 'string') return { ...last, failure: next }
      return { ...last, failure: null, page: { ...next, data: [...page.data, ...next.data] } }
    })
  }
}

function useChanges(again: () => void): void {
  const { feed } = useServices()
  useEffect(() => {
    let soon: number | undefined
    const stop = feed.onEvent(({ type }) => {
      if (type !== 'todos.changed' && type !== 'threads.changed' && type !== 'resync') return
      clearTimeout(soon)
      soon = window.setTimeout(again, GATHER_MS)
    })
    return () => {
      stop()
      clearTimeout(soon)
    }
  }, [feed, again])
}
