/** The settings on the page: shown at once as changed, taken back with the reason where the server refuses. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { reason } from '../api/client'
import { useServices } from '../services'
import { askSettings, type Changes, changeSettings, type Settings } from './settingsApi'

export interface SettingsAccess {
  readonly settings: Settings
  /** Why the last change of a setting was refused, by its name. */
  readonly problems: Readonly<Record<string, string>>
  /** Grows with every change that was kept. */
  readonly saved: number
  change(changes: Changes): Promise<boolean>
  replace(update: Settings | ((before: Settings | null) => Settings | null)): void
}

export type Loaded = SettingsAccess | { readonly failed: string; readonly again: () => void } | null

export function useLoadedSettings(): Loaded {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [failed, setFailed] = useState('')
  const load = useCallback(() => {
    setFailed('')
    askSettings().then(setSettings, (error: unknown) => setFailed(reason(error)))
  }, [])
  useEffect(load, [load])
  useChangedElsewhere(setSettings)
  const access = useChanges(settings, setSettings)
  if (access) return access
  return failed ? { failed, again: load } : null
}

function useChangedElsewhere(replace: (settings: Settings) => void): void {
  const { feed } = useServices()
  useEffect(
    () =>
      feed.onEvent(({ type }) => {
        // What can't be read now is read with the next change: the page shows what it has.
        if (type === 'settings.changed') askSettings().then(replace, () => undefined)
      }),
    [feed, replace],
  )
}

function useChanges(
  settings: Settings | null,
  replace: (update: Settings | ((before: Settings | null) => Settings | null)) => void,
): SettingsAccess | null {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [saved, setSaved] = useState(0)
  const change = useCallback(
    async (changes: Changes) => {
      const names = Object.keys(changes)
      let before: Settings | null = null
      replace((present) => {
        before = present
        return present && { ...present, ...changes }
      })
      try {
        replace(await changeSettings(changes))
        setProblems((all) => without(all, names))
        setSaved((count) => count + 1)
        return true
      } catch (error) {
        replace((present) => present && { ...present, ...picked(before, names) })
        setProblems((all) => ({ ...all, ...Object.fromEntries(names.map((name) => [name, reason(error)])) }))
        return false
      }
    },
    [replace],
  )
  return useMemo(
    () => settings && { settings, problems, saved, change, replace },
    [settings, problems, saved, change, replace],
  )
}

function without(all: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
}

function picked(settings: Settings | null, names: readonly string[]): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings ?? {}).filter(([name]) => names.includes(name)))
}

export const SettingsAccessContext = createContext<SettingsAccess | null>(null)

/** Only within the settings page. */
export function useSettings(): SettingsAccess {
  const access = useContext(SettingsAccessContext)
  if (!access) throw new Error('used outside of the settings page')
  return access
}
