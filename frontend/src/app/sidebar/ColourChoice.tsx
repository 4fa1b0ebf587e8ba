/** The colours to choose from in the menu of a list or label. */
import { Check } from 'lucide-react'
import type { Named } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import { COLOURS } from './colours'
import { Dot } from './Dot'
import styles from './Sidebar.module.css'
import type { NamedKind } from './SummaryStore'

interface ColourChoiceProps {
  kind: NamedKind
  named: Named
  close: () => void
}

export function ColourChoice({ kind, named, close }: ColourChoiceProps) {
  const { summary } = useServices()
  const names = text.places.colours
  const choices = [
    { colour: '', name: text.places.noColour },
    ...COLOURS.map((colour) => ({ colour: colour as string, name: names[colour] })),
  ]
  return (
    <div className={styles.colours}>
      {choices.map(({ colour, name }) => (
        <button
          key={colour}
          type="button"
          role="menuitemradio"
          className={styles.colour}
          aria-checked={(named.colour ?? '') === colour}
          aria-label={name}
          title={name}
          tabIndex={-1}
          onClick={() => {
            void summary.edit(kind, named.id, { colour })
            close()
          }}
        >
          {(named.colour ?? '') === colour ? (
            <Check size={16} strokeWidth={1.5} aria-hidden />
          ) : (
            <Dot colour={colour} />
          )}
        </button>
      ))}
    </div>
  )
}
