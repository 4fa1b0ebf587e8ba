/** The place of a row whose todo is still on its way. */
import { text } from '../text'
import styles from './TodoRow.module.css'

export function RowGap({ index, top }: { index: number; top: number }) {
  return (
    <div
      className={styles.row}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      data-index={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.gap} role="gridcell" aria-label={text.list.more} />
    </div>
  )
}
