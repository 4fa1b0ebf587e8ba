/** Shows the welcome in the inbox until it has been answered once; what is shown is loaded only then. */
import { lazy, Suspense } from 'react'
import { useNavigation } from '../navigation/useNavigation'
import { useSession } from '../services'
import { useRemembered } from '../viewState'

const Welcome = lazy(() => import('./Welcome'))

export function FirstStart({ name }: { name: string }) {
  const { viewState } = useSession()
  const { place } = useNavigation()
  const [done, setDone] = useRemembered<boolean>(viewState, 'welcome.done', false)
  if (done || place.kind !== 'inbox') return null
  return (
    <Suspense fallback={null}>
      <Welcome name={name} done={() => setDone(true)} />
    </Suspense>
  )
}
