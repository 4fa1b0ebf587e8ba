/** What an empty list says. */
import { text } from '../text'
import styles from './EmptyList.module.css'

export function EmptyList({ done }: { done: number }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{done > 0 ? text.list.allDone : text.list.empty}</p>
      <p className={styles.hint}>{done > 0 ? text.list.allDoneHint : text.list.emptyHint}</p>
    </div>
  )
}
