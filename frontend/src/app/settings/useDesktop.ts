/** What the app can do on this desktop, asked for again whenever the desktop side says that it has changed. */
import { useEffect, useState } from 'react'
import { request } from '../api/client'
import { useServices } from '../services'

export interface Desktop {
  /** false: this is a server, whose page is in an ordinary browser. */
  readonly available: boolean
  readonly tray?: { readonly available: boolean }
  /** In the system's menus and in charge of links; offered where that is on the user. */
  readonly integration?: { readonly offered: boolean; readonly enabled: boolean }
  readonly hotkey?: {
    readonly state: string
    /** Why it does not work, for the user. */
    readonly message?: string | null
    /** What a desktop that gives no shortcuts to apps can be told to run on a key of its own. */
    readonly command?: string | null
  }
}

export function useDesktop(): Desktop | null {
  const { feed } = useServices()
  const [desktop, setDesktop] = useState<Desktop | null>(null)
  useEffect(() => {
    let current = true
    const ask = () =>
      void request<Desktop>('GET', '/api/desktop').then(
        (state) => current && setDesktop(state),
        () => undefined,
      )
    ask()
    const leave = feed.onEvent(({ type }) => {
      if (type === 'desktop.changed' || type === 'resync') ask()
    })
    return () => {
      current = false
      leave()
    }
  }, [feed])
  return desktop
}
