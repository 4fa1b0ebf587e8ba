/** What stands under a title: due, recurrence, list, labels, notes and sub-todos, each only if there is any. */
import { AlignLeft, ListTree, Repeat, Tag } from 'lucide-react'
import type { Todo } from '../api/contracts'
import { INBOX_ID, listOf } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { Dot } from '../sidebar/Dot'
import { useLabels, useLists } from '../sidebar/useSummary'
import { text } from '../text'
import { dueWords } from '../text/formats'
import { useToday } from './clock'
import { capital } from './groups'
import { isOverdue } from './overdue'
import styles from './RowMeta.module.css'

const ICON = { size: 13, strokeWidth: 1.5, 'aria-hidden': true } as const

export function RowMeta({ todo }: { todo: Todo }) {
  const { place } = useNavigation()
  const all = (todo.parts?.open ?? 0) + (todo.parts?.done ?? 0)
  const inOtherList = todo.list_id !== listOf(place) && todo.list_id !== INBOX_ID
  const labels = todo.label_ids.filter((id) => place.kind !== 'label' || id !== place.id)
  if (!hasMeta(todo, inOtherList, labels.length, all)) return null
  return (
    <span className={styles.meta}>
      {todo.due !== null && <DueBadge todo={todo} />}
      {todo.recurrence !== null && <RepeatBadge words={todo.recurrence_words ?? text.list.recurs} />}
      {inOtherList && <ListBadge id={todo.list_id} />}
      {labels.length > 0 && <LabelBadges ids={labels} />}
      {todo.notes !== '' && (
        <span className={styles.part} role="img" aria-label={text.list.hasNotes} title={text.list.hasNotes}>
          <AlignLeft {...ICON} />
        </span>
      )}
      {all > 0 && <PartsBadge done={todo.parts?.done ?? 0} all={all} />}
    </span>
  )
}

function hasMeta(todo: Todo, inOtherList: boolean, labels: number, parts: number): boolean {
  return (
    inOtherList ||
    labels > 0 ||
    parts > 0 ||
    todo.due !== null ||
    todo.recurrence !== null ||
    todo.notes !== ''
  )
}

function RepeatBadge({ words }: { words: string }) {
  return (
    <span className={styles.part} role="img" aria-label={words} title={words}>
      <Repeat {...ICON} />
    </span>
  )
}

function DueBadge({ todo }: { todo: Todo }) {
  useToday()
  const words = dueWords(todo.due ?? '')
  const overdue = isOverdue(todo)
  return (
    <span className={styles.part} data-overdue={overdue || undefined}>
      <span aria-hidden>{capital(words)}</span>
      <span className={styles.hidden}>{overdue ? text.list.overdue(words) : text.list.dueOn(words)}</span>
    </span>
  )
}

function ListBadge({ id }: { id: string }) {
  const list = useLists().find((each) => each.id === id)
  if (!list) return null
  return (
    <span className={styles.part}>
      <Dot colour={list.colour} />
      <span className={styles.name} dir="auto">
        {list.name}
      </span>
    </span>
  )
}

/** The last ones of many are counted. */
const LABELS_SHOWN = 3

function LabelBadges({ ids }: { ids: readonly string[] }) {
  const labels = useLabels().filter((label) => ids.includes(label.id))
  const more = labels.length - LABELS_SHOWN
  return (
    <>
      {labels.slice(0, LABELS_SHOWN).map((label) => (
        <span key={label.id} className={styles.part}>
          <Tag {...ICON} />
          <span className={styles.name} dir="auto">
            {label.name}
          </span>
        </span>
      ))}
      {more > 0 && <span className={styles.part}>+{more.toLocaleString()}</span>}
    </>
  )
}

function PartsBadge({ done, all }: { done: number; all: number }) {
  return (
    <span className={styles.part} title={text.list.parts(done, all)}>
      <ListTree {...ICON} />
      <span aria-hidden>{text.list.partsShort(done, all)}</span>
      <span className={styles.hidden}>{text.list.parts(done, all)}</span>
    </span>
  )
}
