/** A connection while it is set up: the draft, the key that was typed, and taking both into use. */
import { useCallback, useEffect, useState } from 'react'
import { reason } from '../../api/client'
import { type ConnectionSettings, keepKey } from '../settingsApi'
import { useSettings } from '../useSettings'
import { choosing, connectionOf, difference, needsKey, type Service } from './connectionDraft'

export function useConnection() {
  const { settings, change, replace } = useSettings()
  const [edited, setEdited] = useState<Partial<ConnectionSettings>>({})
  const [secret, setSecret] = useState('')
  const [unkept, setUnkept] = useState('')
  const draft: ConnectionSettings = { ...connectionOf(settings), ...edited }
  const changes = difference(draft, settings)
  const dirty = Object.keys(changes).length > 0 || secret !== ''
  const edit = useCallback(
    (more: Partial<ConnectionSettings>) => setEdited((before) => ({ ...before, ...more })),
    [],
  )
  // What was kept elsewhere in the meantime is not undone by a draft that says the same.
  useEffect(() => {
    if (Object.keys(changes).length === 0) setEdited((before) => (Object.keys(before).length ? {} : before))
  })
  const store = async (session: boolean) => {
    try {
      const state = await keepKey(secret, session)
      setSecret('')
      setUnkept('')
      replace({ ...settings, ...draft, ...state })
    } catch (error) {
      setUnkept(reason(error))
    }
  }
  const use = async () => {
    setUnkept('')
    if (Object.keys(changes).length > 0 && !(await change(changes))) return
    setEdited({})
    if (secret && needsKey(draft)) await store(false)
  }
  const choose = (service: Service) => {
    setSecret('')
    setUnkept('')
    if (service === 'builtin') {
      setEdited({})
      if (settings.provider !== 'builtin') void change({ provider: 'builtin' })
    } else setEdited(choosing(service, draft))
  }
  return { draft, changes, dirty, edit, secret, setSecret, unkept, store, use, choose }
}
