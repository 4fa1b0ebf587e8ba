/** The name of the place that is shown, and its menu. */
import { lazy, Suspense } from 'react'
import { useAfterPaint } from '../chat/useAfterPaint'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import styles from './PlaceHeading.module.css'
import { usePlaceName } from './usePlaceName'
import { useTodos } from './useTodos'

const PlaceMenu = lazy(() => import('./PlaceMenu'))

export function PlaceHeading() {
  const { place } = useNavigation()
  const name = usePlaceName(place)
  const { view, load } = useTodos()
  const painted = useAfterPaint(true)
  const isList = !['calendar', 'search', 'activity', 'settings', 'done', 'trash'].includes(place.kind)
  const shown = isList && load.state === 'ready' && view.counts.open > 0
  return (
    <div className={styles.heading}>
      <h2 className={styles.name} dir="auto">
        {name}
      </h2>
      {shown && <p className={styles.count}>{text.list.openCount(view.counts.open)}</p>}
      <Suspense fallback={null}>{painted && <PlaceMenu place={place} />}</Suspense>
    </div>
  )
}
