/** The command palette: everything that can be done or gone to, found by typing; opened with Mod+K, loaded then. */
import { CornerDownLeft, Search } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog } from '../layout/Dialog'
import { text } from '../text'
import type { Entry } from './found'
import styles from './Palette.module.css'
import { PaletteList } from './PaletteList'
import { useEntries } from './useEntries'

const LONGEST = 200

export default function Palette({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { entries, use } = useEntries(typed)
  const listId = useId()
  const at = Math.min(chosen, entries.length - 1)
  const take = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    use(entry)
    // After the dialog has given the focus back: what is run may put it elsewhere.
    requestAnimationFrame(() => entry.run())
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = moved(event, at, entries.length)
    if (next !== null) setChosen(next)
    else if (event.key === 'Enter') take(entries[at])
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) close()
    else return
    event.preventDefault()
  }
  return (
    <Dialog label={text.palette.label} close={close} className={styles.palette}>
      <div className={styles.line}>
        <Search className={styles.glass} size={18} strokeWidth={1.5} aria-hidden />
        <input
          className={styles.input}
          autoFocus
          role="combobox"
          aria-label={text.palette.label}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries[at] ? `${listId}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={LONGEST}
          placeholder={text.palette.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
        <CornerDownLeft className={styles.glass} size={16} strokeWidth={1.5} aria-hidden />
      </div>
      <PaletteList id={listId} entries={entries} chosen={at} point={setChosen} take={take} />
      {entries.length === 0 && <p className={styles.none}>{text.palette.none(typed.trim())}</p>}
      <p className={styles.unseen} role="status">
        {typed.trim() !== '' && text.palette.results(entries.length)}
      </p>
    </Dialog>
  )
}

function moved({ key, ctrlKey }: KeyboardEvent, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown' || (ctrlKey && key === 'n')) return (at + 1) % count
  if (key === 'ArrowUp' || (ctrlKey && key === 'p')) return (at - 1 + count) % count
  if (key === 'PageDown') return count - 1
  if (key === 'PageUp') return 0
  return null
}
