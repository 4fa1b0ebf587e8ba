/** Listens for links that lead out of the app, and asks before the system's browser opens one. */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { LinkAsked } from '../api/contracts'
import { useServices } from '../services'

const OutsideQuestion = lazy(() => import('./OutsideQuestion'))

export function OutsideLinks() {
  const { feed } = useServices()
  const [asked, setAsked] = useState<LinkAsked | null>(null)
  useEffect(() => feed.onEvent((event) => event.type === 'link.asked' && setAsked(event)), [feed])
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <OutsideQuestion key={asked.id} link={asked} close={() => setAsked(null)} />
    </Suspense>
  )
}
