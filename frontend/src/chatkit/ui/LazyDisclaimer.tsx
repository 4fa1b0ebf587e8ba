/** The page's words below the composer, loaded with what draws Markdown; only where there are any. */
import { lazy, Suspense } from 'react'
import { useOptions } from './SessionContext'

const Words = lazy(async () => ({ default: (await import('./Disclaimer')).Disclaimer }))

export function LazyDisclaimer() {
  return useOptions().disclaimer ? (
    <Suspense fallback={<div className="ck-disclaimer" aria-busy />}>
      <Words />
    </Suspense>
  ) : null
}
