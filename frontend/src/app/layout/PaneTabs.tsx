/** The two tabs of a narrow window. */
import { ListTodo, MessageSquare } from 'lucide-react'
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

const ICONS = { todos: ListTodo, chat: MessageSquare }

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
          <Label pane={pane} />
        </button>
      ))}
    </div>
  )
}

/** The sign stands for the name where the window has no room for both. */
function Label({ pane }: { pane: Pane }) {
  const Icon = ICONS[pane]
  return (
    <>
      <Icon className={styles.sign} size={18} strokeWidth={1.5} aria-hidden />
      <span className={styles.name}>{pane === 'todos' ? text.layout.todosTab : text.layout.chatTab}</span>
    </>
  )
}
