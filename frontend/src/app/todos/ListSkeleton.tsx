/** Stands for the list when it takes longer than a blink to come. */
import { text } from '../text'
import styles from './ListSkeleton.module.css'

const WIDTHS = ['62%', '44%', '71%', '38%', '55%']

export function ListSkeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label={text.list.loading}>
      {WIDTHS.map((width) => (
        <div key={width} className={styles.row}>
          <span className={styles.box} />
          <span className={styles.line} style={{ width }} />
        </div>
      ))}
    </div>
  )
}
