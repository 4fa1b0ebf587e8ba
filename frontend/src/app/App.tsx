/** The window from its first moment: waiting for the server's word, then the shell, or why there is none. */
import { useCallback, useEffect, useState } from 'react'
import type { Boot } from './api/contracts'
import { askBoot } from './boot'
import { useBrand } from './branding/useBrand'
import { Failure } from './layout/Failure'
import { PartBoundary } from './layout/PartBoundary'
import { Shell } from './layout/Shell'
import { type Services, ServicesContext, type Session, SessionContext, useServices } from './services'
import { text } from './text'
import { ListSkeleton } from './todos/ListSkeleton'
import { ViewState } from './viewState'

interface AppProps {
  services: Services
  boot: Promise<Boot>
}

export function App({ services, boot }: AppProps) {
  return (
    <ServicesContext value={services}>
      <PartBoundary>
        <Started first={boot} />
      </PartBoundary>
    </ServicesContext>
  )
}

function Started({ first }: { first: Promise<Boot> }) {
  const { session, failed, again } = useBoot(first)
  if (failed) return <Failure title={text.start.failed} hint={text.start.failedHint} retry={again} />
  if (session === null) return <ListSkeleton />
  return (
    <SessionContext value={session}>
      <Branded boot={session.boot} />
    </SessionContext>
  )
}

function Branded({ boot }: { boot: Boot }) {
  const { feed } = useServices()
  const branding = useBrand(boot.branding)
  // After all below has begun to listen: what the greeting leads to, such as a link to follow, must not be missed.
  useEffect(() => {
    feed.open()
    return () => feed.close()
  }, [feed])
  return <Shell branding={branding} />
}

function useBoot(first: Promise<Boot>) {
  const [asked, setAsked] = useState(first)
  const [session, setSession] = useState<Session | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let current = true
    asked.then(
      (boot) => current && setSession({ boot, viewState: new ViewState(boot.view_state) }),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [asked])
  useFlush(session?.viewState)
  const again = useCallback(() => {
    setFailed(false)
    setAsked(askBoot())
  }, [])
  return { session, failed, again }
}

function useFlush(viewState: ViewState | undefined): void {
  useEffect(() => {
    if (!viewState) return
    const flush = () => viewState.flush()
    addEventListener('pagehide', flush)
    return () => removeEventListener('pagehide', flush)
  }, [viewState])
}
