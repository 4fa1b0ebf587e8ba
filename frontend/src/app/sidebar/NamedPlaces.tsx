/** The lists or the labels in the sidebar: each with its menu, and a line that adds one. */
import { Plus, Tag } from 'lucide-react'
import { useState } from 'react'
import type { Named } from '../api/contracts'
import { INBOX_ID, type Place } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { useServices } from '../services'
import { text } from '../text'
import { Dot } from './Dot'
import { NamedMenu } from './NamedMenu'
import { NameField } from './NameField'
import { PlaceLink } from './PlaceLink'
import styles from './Sidebar.module.css'
import type { NamedKind } from './SummaryStore'
import { useReorder } from './useReorder'
import { useLabels, useLists } from './useSummary'

interface NamedPlacesProps {
  kind: NamedKind
  leave: () => void
}

export function NamedPlaces({ kind, leave }: NamedPlacesProps) {
  const lists = useLists().filter((list) => list.id !== INBOX_ID)
  const labels = useLabels()
  const all = kind === 'lists' ? lists : labels
  const { summary } = useServices()
  const navigation = useNavigation()
  const [adding, setAdding] = useState(false)
  const reorder = useReorder(kind, all)
  const add = async (name: string | null) => {
    setAdding(false)
    const id = name === null ? null : await summary.add(kind, name)
    if (id !== null) navigation.go(placeOf(kind, id))
  }
  const { places } = text
  return (
    <section className={styles.group} aria-label={kind === 'lists' ? places.lists : places.labels}>
      <div className={styles.groupHead}>
        <h2 className={styles.groupName}>{kind === 'lists' ? places.lists : places.labels}</h2>
        <button
          type="button"
          className={styles.add}
          aria-label={kind === 'lists' ? places.addList : places.addLabel}
          title={kind === 'lists' ? places.addList : places.addLabel}
          onClick={() => setAdding(true)}
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden />
        </button>
      </div>
      {all.map((named) => (
        <NamedPlace key={named.id} kind={kind} named={named} leave={leave} reorder={reorder} />
      ))}
      {adding && <NameField kind={kind} finish={(name) => void add(name)} />}
    </section>
  )
}

interface NamedPlaceProps extends NamedPlacesProps {
  named: Named
  reorder: ReturnType<typeof useReorder>
}

function NamedPlace({ kind, named, leave, reorder }: NamedPlaceProps) {
  const { summary } = useServices()
  const [renaming, setRenaming] = useState(false)
  const rename = (name: string | null) => {
    setRenaming(false)
    if (name !== null && name !== named.name) void summary.edit(kind, named.id, { name })
  }
  if (renaming) return <NameField kind={kind} name={named.name} finish={rename} />
  return (
    <div
      className={styles.named}
      data-lifted={reorder.lifted === named.id || undefined}
      data-gap={reorder.gap?.id === named.id ? reorder.gap.side : undefined}
      {...reorder.handle(named.id)}
    >
      <PlaceLink
        place={placeOf(kind, named.id)}
        icon={
          kind === 'lists' ? <Dot colour={named.colour} /> : <Tag size={16} strokeWidth={1.5} aria-hidden />
        }
        name={named.name}
        count={named.open}
        leave={leave}
        drop={`${kind === 'lists' ? 'list' : 'label'}:${named.id}`}
      />
      <NamedMenu kind={kind} named={named} rename={() => setRenaming(true)} move={reorder.move} />
    </div>
  )
}

export function placeOf(kind: NamedKind, id: string): Place {
  return { kind: kind === 'lists' ? 'list' : 'label', id }
}
