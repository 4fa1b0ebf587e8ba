/** The list side of the window: the open todos, the line that adds one, the done ones folded away. */
import { type RefObject, useCallback, useRef, useState } from 'react'
import { Failure } from '../layout/Failure'
import { useNavigation } from '../navigation/useNavigation'
import { SelectionBar } from '../selection/SelectionBar'
import { useServices } from '../services'
import { text } from '../text'
import { AddLine } from './AddLine'
import { useToday } from './clock'
import { DoneGroup } from './DoneGroup'
import { DoneRows } from './DoneRows'
import { EmptyList } from './EmptyList'
import { type HeadingOf, headingsOf } from './groups'
import { ListSkeleton } from './ListSkeleton'
import styles from './TodoPane.module.css'
import { TodoRows } from './TodoRows'
import { useRowKeys } from './useRowKeys'
import { useHeadings, useSort } from './useSort'
import { useTodos } from './useTodos'

export function TodoPane() {
  const { todos } = useServices()
  const { view, load, query } = useTodos()
  const scroller = useRef<HTMLDivElement>(null)
  const showEnd = useShowEnd(scroller)
  useRowKeys()
  const [scrolled, setScrolled] = useState(false)
  const headingOf = useHeadingOf()
  if (load.state === 'failed') {
    return <Failure title={text.list.failed} hint={load.reason} retry={() => void todos.load()} />
  }
  const isOpen = query.shows === 'open'
  const count = isOpen ? view.open.length : view.counts.done
  return (
    <div className={styles.pane} data-scrolled={scrolled || undefined}>
      <div
        className={styles.scroller}
        ref={scroller}
        data-scroller
        onPointerMove={todos.settleLater}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 0)}
      >
        <div className={styles.column}>
          {load.state === 'loading' && <ListSkeleton />}
          {load.state === 'ready' && count === 0 && <EmptyList done={view.counts.done} />}
          {isOpen && (
            <TodoRows state="open" rows={view.open} label={text.list.heading} headingOf={headingOf} />
          )}
          {isOpen && !query.isTrash && <AddLine scroller={scroller} added={showEnd} />}
          {load.state === 'ready' && query.hasDone && <DoneGroup />}
          {load.state === 'ready' && !isOpen && <DoneRows />}
        </div>
      </div>
      <SelectionBar />
    </div>
  )
}

/** The words are read while drawing, so in the language of the moment. */
function useHeadingOf(): HeadingOf | null {
  const { place } = useNavigation()
  const [sort] = useSort(place)
  const [shown] = useHeadings(place)
  const today = useToday()
  return shown ? headingsOf(place, sort, today) : null
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
