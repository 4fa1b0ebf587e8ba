/** A place in the sidebar: goes there, says how much is in it, and takes todos that are dropped on it. */
import type { ReactNode } from 'react'
import { type Place, placeKey, samePlace } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import { number } from '../text/formats'
import styles from './Sidebar.module.css'

interface PlaceLinkProps {
  place: Place
  icon: ReactNode
  name: string
  count?: number
  overdue?: number
  leave: () => void
  /** Where todos dropped on it go, as the drag reads it. */
  drop?: string
}

export function PlaceLink({ place, icon, name, count = 0, overdue = 0, leave, drop }: PlaceLinkProps) {
  const navigation = useNavigation()
  const here = samePlace(place, navigation.place)
  return (
    <button
      type="button"
      className={styles.link}
      aria-current={here ? 'page' : undefined}
      data-place={placeKey(place)}
      data-drop={drop}
      onClick={() => {
        navigation.go(place)
        leave()
      }}
    >
      {icon}
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {overdue > 0 && (
        <span className={styles.overdue} title={text.places.overdueCount(overdue)}>
          <span aria-hidden>{number(overdue)}</span>
          <span className={styles.hidden}>{text.places.overdueCount(overdue)}</span>
        </span>
      )}
      {count > 0 && (
        <span className={styles.count} title={text.places.count(count)}>
          <span aria-hidden>{number(count)}</span>
          <span className={styles.hidden}>{text.places.count(count)}</span>
        </span>
      )}
    </button>
  )
}
