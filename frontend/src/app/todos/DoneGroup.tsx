/** The done todos, folded away under their count. */
import { ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import { useServices, useSession } from '../services'
import { text } from '../text'
import { useRemembered } from '../viewState'
import styles from './DoneGroup.module.css'
import { DoneRows } from './DoneRows'
import { useTodos } from './useTodos'

export function DoneGroup() {
  const { todos } = useServices()
  const { view, query } = useTodos()
  const { viewState } = useSession()
  const [unfolded, setUnfolded] = useRemembered<boolean>(viewState, 'list.done.unfolded', false)
  const { key } = query
  const loaded = view.done !== null
  useEffect(() => {
    if (key && unfolded && !loaded) void todos.need('done', { start: 0, end: 1 })
    if (!unfolded && loaded) todos.hideDone()
  }, [unfolded, todos, key, loaded])
  const { done } = view.counts
  if (done === 0) return null
  return (
    <section className={styles.group} aria-label={text.done.heading}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <ChevronRight className={styles.chevron} size={18} strokeWidth={1.5} aria-hidden />
        {text.done.heading}
        <span className={styles.count}>{done.toLocaleString()}</span>
      </button>
      {unfolded && <DoneRows />}
    </section>
  )
}
