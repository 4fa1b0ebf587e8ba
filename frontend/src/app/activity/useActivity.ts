/** The journal as far as it has been read, the newest first; kept true by events. For the activity page. */
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { reason, request } from '../api/client'
import type { ActivityEntry } from '../api/contracts'
import { useServices } from '../services'

interface Page {
  readonly data: readonly ActivityEntry[]
  readonly has_more: boolean
  readonly after: number | null
}

export interface Activity {
  readonly entries: readonly ActivityEntry[]
  /** Where to read on; null at the end. */
  readonly after: number | null
  readonly state: 'loading' | 'ready' | 'failed'
  readonly failure: string
}

type Step = (last: Activity) => Activity

const PAGE = 50
const LONGEST = 200
/** Changes that come together are read once. */
const GATHER_MS = 120

const START: Activity = { entries: [], after: null, state: 'loading', failure: '' }

export function useActivity() {
  const [activity, take] = useReducer((last: Activity, step: Step) => step(last), START)
  const length = useRef(0)
  length.current = activity.entries.length
  const read = useCallback(async (after: number | null) => {
    const limit = after === null ? Math.min(LONGEST, Math.max(PAGE, length.current)) : PAGE
    const query = new URLSearchParams({
      limit: String(limit),
      ...(after !== null && { after: String(after) }),
    })
    try {
      const page = await request<Page>('GET', `/api/activity?${query}`)
      take((last) => withPage(last, page, after))
    } catch (error) {
      take((last) => ({ ...last, state: 'failed', failure: reason(error) }))
    }
  }, [])
  const again = useCallback(() => read(null), [read])
  useEffect(() => void again(), [again])
  useChanges(again)
  return { activity, again, more: () => activity.after !== null && void read(activity.after) }
}

function withPage(last: Activity, page: Page, after: number | null): Activity {
  const known = after === null ? [] : last.entries.filter(({ id }) => id >= after)
  return { entries: [...known, ...page.data], after: page.after, state: 'ready', failure: '' }
}

function useChanges(again: () => void): void {
  const { feed } = useServices()
  useEffect(() => {
    let soon: number | undefined
    const stop = feed.onEvent(({ type }) => {
      if (!type.endsWith('s.changed') && type !== 'resync') return
      clearTimeout(soon)
      soon = window.setTimeout(again, GATHER_MS)
    })
    return () => {
      stop()
      clearTimeout(soon)
    }
  }, [feed, again])
}
