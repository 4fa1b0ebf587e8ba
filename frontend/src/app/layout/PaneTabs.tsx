/** The two tabs of a narrow window. */
import type { KeyboardEvent } from 'react'
import { text } from '../text'
import styles from './PaneTabs.module.css'

export type Pane = 'todos' | 'chat'

interface PaneTabsProps {
  selected: Pane
  select: (pane: Pane) => void
}

const PANES: readonly Pane[] = ['todos', 'chat']
const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])

export function PaneTabs({ selected, select }: PaneTabsProps) {
  const move = (event: KeyboardEvent) => {
    if (!MOVES.has(event.key)) return
    event.preventDefault()
    const next = selected === 'todos' ? 'chat' : 'todos'
    select(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={text.layout.tabs} onKeyDown={move}>
      {PANES.map((pane) => (
        <button
          key={pane}
          type="button"
          role="tab"
          id={`tab-${pane}`}
          aria-controls={`pane-${pane}`}
          aria-selected={pane === selected}
          tabIndex={pane === selected ? 0 : -1}
          className={styles.tab}
          onClick={() => select(pane)}
        >
          {pane === 'todos' ? text.layout.todosTab : text.layout.chatTab}
        </button>
      ))}
    </div>
  )
}
