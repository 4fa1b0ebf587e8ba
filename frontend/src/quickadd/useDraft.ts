/** What stands in the box: the user's own draft, and before it a text that the box was opened with. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Feed } from '../app/api/feed'
import { askPrefill } from './frame'

export interface Draft {
  readonly value: string
  readonly change: (value: string) => void
  /** After saving: an own draft that a text from elsewhere had displaced is back. */
  readonly clear: () => void
}

export function useDraft(feed: Feed): Draft {
  const [value, change] = useState('')
  const displaced = useRef('')
  const current = useRef(value)
  current.current = value
  const clear = useCallback(() => {
    change(displaced.current)
    displaced.current = ''
  }, [])
  useEffect(
    () =>
      feed.onEvent(({ type }) => {
        if (type !== 'desktop.wish' && type !== 'hello') return
        askPrefill().then(
          (text) => {
            if (text === null) return
            displaced.current ||= current.current
            change(text)
          },
          () => undefined,
        )
      }),
    [feed],
  )
  return { value, change, clear }
}
