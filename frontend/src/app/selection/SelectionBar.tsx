/** Shows what can be done with the selected todos, once there are any. */
import { lazy, Suspense } from 'react'
import { useSelection } from './useSelection'

const Bar = lazy(() => import('./Bar'))

export function SelectionBar() {
  const selected = useSelection()
  if (selected.size === 0) return null
  return (
    <Suspense fallback={null}>
      <Bar selected={selected} />
    </Suspense>
  )
}
