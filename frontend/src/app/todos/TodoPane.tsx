/** The list side of the window: the open todos, the line that adds one, the done ones folded away. */
import { type RefObject, useCallback, useRef, useState } from 'react'
import { Failure } from '../layout/Failure'
import { useServices } from '../services'
import { text } from '../text'
import { AddLine } from './AddLine'
import { DoneGroup } from './DoneGroup'
import { EmptyList } from './EmptyList'
import { ListSkeleton } from './ListSkeleton'
import { ToastLine } from './ToastLine'
import styles from './TodoPane.module.css'
import { TodoRows } from './TodoRows'
import { missingOpen } from './todoView'
import { useTodos } from './useTodos'

export function TodoPane() {
  const { todos } = useServices()
  const { view, load } = useTodos()
  const scroller = useRef<HTMLDivElement>(null)
  const showEnd = useShowEnd(scroller)
  const [scrolled, setScrolled] = useState(false)
  const missing = missingOpen(view)
  if (load.state === 'failed') {
    return <Failure title={text.list.failed} hint={load.reason} retry={() => void todos.load()} />
  }
  const rows = { head: view.open.head, missing, tail: view.open.tail }
  const isEmpty = load.state === 'ready' && rows.head.length + missing === 0
  return (
    <div className={styles.pane} data-scrolled={scrolled || undefined}>
      <div
        className={styles.scroller}
        ref={scroller}
        onPointerMove={todos.settleLater}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 0)}
      >
        <div className={styles.column}>
          <h2 className={styles.hidden}>{text.list.heading}</h2>
          {load.state === 'loading' && <ListSkeleton />}
          {isEmpty && <EmptyList done={view.counts.done} />}
          <TodoRows state="open" rows={rows} label={text.list.heading} scroller={scroller} />
          <AddLine scroller={scroller} openCount={view.counts.open} added={showEnd} missing={missing} />
          {load.state === 'ready' && <DoneGroup scroller={scroller} />}
        </div>
      </div>
      <ToastLine />
    </div>
  )
}

/** Brings the add line, and so the todo just added above it, into sight. */
function useShowEnd(scroller: RefObject<HTMLDivElement | null>) {
  return useCallback(() => {
    requestAnimationFrame(() => {
      const place = scroller.current
      const rows = place?.querySelector<HTMLElement>('[role="grid"]')
      if (place && rows)
        place.scrollTop = Math.max(
          place.scrollTop,
          rows.offsetTop + rows.offsetHeight - place.clientHeight + 56,
        )
    })
  }, [scroller])
}
