/** What the app knows of itself: its version, its folders, its backups, whose work it is built on. */
import { useCallback, useEffect, useState } from 'react'
import { reason } from '../api/client'
import { type About, askAbout } from './settingsApi'

export function useAbout() {
  const [about, setAbout] = useState<About | null>(null)
  const [problem, setProblem] = useState('')
  const load = useCallback(() => {
    askAbout().then(setAbout, (error: unknown) => setProblem(reason(error)))
  }, [])
  useEffect(load, [load])
  /** Does something the page only hears the failure of. */
  const attempt = useCallback((work: Promise<unknown>) => {
    setProblem('')
    return work.then(
      () => true,
      (error: unknown) => {
        setProblem(reason(error))
        return false
      },
    )
  }, [])
  return { about, problem, load, attempt }
}
