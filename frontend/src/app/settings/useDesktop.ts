/** What the app can do on this desktop, asked for again when a setting of it has been kept. */
import { useEffect, useState } from 'react'
import { request } from '../api/client'
import { useSettings } from './useSettings'

export interface Desktop {
  /** false: this is a server, whose page is in an ordinary browser. */
  readonly available: boolean
  readonly tray?: { readonly available: boolean }
  readonly hotkey?: {
    readonly state: string
    /** Why it does not work, for the user. */
    readonly message?: string | null
    /** What a desktop that gives no shortcuts to apps can be told to run on a key of its own. */
    readonly command?: string | null
  }
}

export function useDesktop(): Desktop | null {
  const { saved } = useSettings()
  const [desktop, setDesktop] = useState<Desktop | null>(null)
  useEffect(() => {
    let current = true
    // A moment later: the desktop takes a new shortcut over in its own time.
    const soon = setTimeout(
      () =>
        request<Desktop>('GET', '/api/desktop').then(
          (state) => current && setDesktop(state),
          () => undefined,
        ),
      saved > 0 ? TAKEN_OVER_MS : 0,
    )
    return () => {
      current = false
      clearTimeout(soon)
    }
  }, [saved])
  return desktop
}

const TAKEN_OVER_MS = 400
