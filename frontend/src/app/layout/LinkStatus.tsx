/** Says that the connection to the app is gone, and nothing while it is there. */
import { useSyncExternalStore } from 'react'
import { useServices } from '../services'
import { text } from '../text'
import styles from './LinkStatus.module.css'

export function LinkStatus() {
  const { feed } = useServices()
  const state = useSyncExternalStore(feed.onState, feed.state)
  return (
    <p className={styles.status} role="status">
      {state === 'lost' && <span title={text.link.lostHint}>{text.link.lost}</span>}
    </p>
  )
}
