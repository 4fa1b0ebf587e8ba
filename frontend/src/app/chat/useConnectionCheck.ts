/** Finds out whether the model answers: once when nothing is known, when the network or the user comes back, when asked. */
import { useCallback, useEffect, useState } from 'react'
import { request } from '../api/client'
import type { ChatStatus } from '../api/contracts'

export function useConnectionCheck({ state, assistant }: ChatStatus) {
  const [checking, setChecking] = useState(false)
  const check = useCallback(() => {
    setChecking(true)
    // What it finds comes with the feed; that the app itself is away is told elsewhere.
    request('POST', '/api/chat/check')
      .catch(() => undefined)
      .finally(() => setChecking(false))
  }, [])
  const unknown = state === 'ready' && assistant?.state === 'unchecked'
  useEffect(() => {
    if (unknown) check()
  }, [unknown, check])
  const builtin = assistant?.kind === 'builtin'
  useEffect(() => {
    if (builtin) return
    addEventListener('online', check)
    return () => removeEventListener('online', check)
  }, [builtin, check])
  // Who comes back from another window may have started the model there.
  const offline = assistant?.state === 'offline'
  useEffect(() => {
    if (!offline) return
    addEventListener('focus', check)
    return () => removeEventListener('focus', check)
  }, [offline, check])
  return { checking, check }
}
