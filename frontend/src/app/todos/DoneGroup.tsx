/** The done todos, folded away under their count. */
import { ChevronRight } from 'lucide-react'
import { type RefObject, useEffect } from 'react'
import { useServices, useSession } from '../services'
import { text } from '../text'
import { useRemembered } from '../viewState'
import styles from './DoneGroup.module.css'
import { TodoRows } from './TodoRows'
import { missingDone } from './todoView'
import { useTodos } from './useTodos'

export function DoneGroup({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { todos } = useServices()
  const { view } = useTodos()
  const { viewState } = useSession()
  const [unfolded, setUnfolded] = useRemembered<boolean>(viewState, 'list.done.unfolded', false)
  useEffect(() => {
    if (unfolded) void todos.need('done', 0)
    else todos.hideDone()
  }, [unfolded, todos])
  const { done } = view.counts
  if (done === 0) return null
  const rows = { head: view.done?.head ?? [], missing: missingDone(view), tail: [] }
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
      {unfolded && <TodoRows state="done" rows={rows} label={text.done.listLabel} scroller={scroller} />}
    </section>
  )
}
