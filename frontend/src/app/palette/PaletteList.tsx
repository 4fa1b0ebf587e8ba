/** The entries of the palette by kind, the chosen one in sight. */
import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Keys } from '../commands/KeySheet'
import { text } from '../text'
import type { Entry } from './found'
import styles from './Palette.module.css'

interface PaletteListProps {
  id: string
  entries: readonly Entry[]
  chosen: number
  point: (index: number) => void
  take: (entry: Entry) => void
}

export function PaletteList({ id, entries, chosen, point, take }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  return (
    <div ref={list} className={styles.list} role="listbox" id={id} aria-label={text.palette.label}>
      {entries.map((entry, index) => (
        <div key={`${entry.group}.${entry.id}`} role="presentation">
          {entry.group !== entries[index - 1]?.group && <Heading group={entry.group} />}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: as above */}
          <div
            id={`${id}-${index}`}
            className={styles.entry}
            role="option"
            aria-selected={index === chosen}
            onPointerMove={() => point(index)}
            onClick={() => take(entry)}
          >
            <Sign entry={entry} />
            <span className={styles.name} dir="auto">
              {entry.label}
            </span>
            {entry.keys && <Keys keys={entry.keys} />}
          </div>
        </div>
      ))}
    </div>
  )
}

function Heading({ group }: { group: Entry['group'] }) {
  if (group === 'search') return null
  return (
    <div className={styles.heading} role="presentation">
      {text.palette[group]}
    </div>
  )
}

function Sign({ entry: { icon: Icon = CircleCheck, group, colour } }: { entry: Entry }) {
  if (group === 'lists')
    return <span className={styles.dot} style={{ background: colour ?? undefined }} aria-hidden />
  if (group === 'labels')
    return (
      <span className={styles.at} aria-hidden>
        @
      </span>
    )
  return <Icon className={styles.sign} size={16} strokeWidth={1.5} aria-hidden />
}
