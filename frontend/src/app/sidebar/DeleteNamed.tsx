/** Asks before a list or label goes, and whether a list's todos go with it. */
import { useState } from 'react'
import type { Named } from '../api/contracts'
import { Question } from '../layout/Question'
import { INBOX, samePlace } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { useServices } from '../services'
import { text } from '../text'
import { placeOf } from './NamedPlaces'
import styles from './Sidebar.module.css'
import type { NamedKind } from './SummaryStore'

interface DeleteNamedProps {
  kind: NamedKind
  named: Named
  close: () => void
}

export function DeleteNamed({ kind, named, close }: DeleteNamedProps) {
  const { summary, todos, toasts } = useServices()
  const navigation = useNavigation()
  const [keep, setKeep] = useState(false)
  const isFull = kind === 'lists' && named.open + named.done > 0
  const act = async () => {
    if (samePlace(navigation.place, placeOf(kind, named.id))) navigation.go(INBOX)
    const deleted = await summary.remove(kind, named.id, keep)
    if (deleted) toasts.undoable(text.places.deleted(named.name), () => void todos.undo())
  }
  return (
    <Question
      question={question(kind, named, isFull)}
      confirm={text.placeMenu.confirm}
      act={() => void act()}
      close={close}
    >
      {isFull && (
        <label className={styles.keep}>
          <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
          {text.places.keepTodos}
        </label>
      )}
    </Question>
  )
}

function question(kind: NamedKind, { name }: Named, isFull: boolean): string {
  if (kind === 'labels') return text.places.deleteLabelQuestion(name)
  return isFull ? text.places.deleteListQuestion(name) : text.places.deleteEmptyQuestion(name)
}
