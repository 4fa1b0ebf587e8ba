/** What can be done with several todos at once; each is one request, and one step to undo. */
import { CalendarDays, Check, Flag, FolderInput, RotateCcw, Tag, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Menu } from '../layout/Menu'
import { useServices } from '../services'
import { text } from '../text'
import { known } from '../todos/todoView'
import { useTodos } from '../todos/useTodos'
import styles from './Bar.module.css'
import { BarButton } from './BarButton'
import { DateChoice, LabelChoice, ListChoice, PriorityChoice } from './choices'
import { DateDialog } from './DateDialog'

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

export default function Bar({ selected }: { selected: ReadonlySet<string> }) {
  const { todos, selection } = useServices()
  const { view, query } = useTodos()
  const [dating, setDating] = useState(false)
  const ids = [...selected]
  const chosen = ids.map((id) => known(view, id)).filter((todo) => todo !== undefined)
  const isDone = chosen.length > 0 && chosen.every((todo) => todo.completed_at !== null)
  const then = (act: Promise<boolean>) => {
    selection.clear()
    void act
  }
  const words = text.selection
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.region}>
      <span className={styles.count} role="status">
        {words.count(ids.length)}
      </span>
      {query.isTrash ? (
        <BarButton icon={RotateCcw} label={words.restore} act={() => then(todos.restoreAll(ids))} />
      ) : (
        <>
          <BarButton
            icon={isDone ? RotateCcw : Check}
            label={isDone ? words.reopen : words.complete}
            act={() => then(isDone ? todos.reopenAll(ids) : todos.completeAll(ids))}
          />
          <Menu label={words.date} className={styles.button} button={<CalendarDays {...ICON} />}>
            {(close) => <DateChoice ids={ids} close={close} other={() => setDating(true)} />}
          </Menu>
          <Menu label={words.move} className={styles.button} button={<FolderInput {...ICON} />}>
            {(close) => <ListChoice ids={ids} close={close} />}
          </Menu>
          <Menu label={words.label} className={styles.button} button={<Tag {...ICON} />}>
            {(close) => <LabelChoice ids={ids} todos={chosen} close={close} />}
          </Menu>
          <Menu label={words.priority} className={styles.button} button={<Flag {...ICON} />}>
            {(close) => <PriorityChoice ids={ids} close={close} />}
          </Menu>
          <BarButton icon={Trash2} label={words.remove} act={() => then(todos.removeAll(ids))} />
        </>
      )}
      <BarButton icon={X} label={words.clear} act={selection.clear} />
      {dating && (
        <DateDialog
          close={() => setDating(false)}
          pick={(day) => {
            setDating(false)
            void todos.move(ids, { day })
          }}
        />
      )}
    </div>
  )
}
