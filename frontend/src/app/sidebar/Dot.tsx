/** The colour of a list. */
import { shadeOf } from './colours'
import styles from './Sidebar.module.css'

export function Dot({ colour }: { colour: string | null }) {
  return <span className={styles.dot} style={{ backgroundColor: shadeOf(colour) ?? undefined }} aria-hidden />
}
