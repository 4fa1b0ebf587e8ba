/** The settings where the list is otherwise; nothing of them is loaded before. */
import { lazy, Suspense } from 'react'
import { PartBoundary } from '../layout/PartBoundary'

const SettingsPage = lazy(() => import('./SettingsPage'))

export function LazySettings() {
  return (
    <PartBoundary>
      <Suspense fallback={null}>
        <SettingsPage />
      </Suspense>
    </PartBoundary>
  )
}
