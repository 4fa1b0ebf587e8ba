/** A text with the found words marked. */
import styles from './Marked.module.css'
import type { Place } from './searchApi'

export function Marked({ words, places }: { words: string; places: readonly Place[] }) {
  let at = 0
  const parts = places.flatMap(([start, end]) => {
    const before = words.slice(at, start)
    at = end
    return [
      before,
      <mark key={start} className={styles.mark}>
        {words.slice(start, end)}
      </mark>,
    ]
  })
  return (
    <>
      {parts}
      {words.slice(at)}
    </>
  )
}
