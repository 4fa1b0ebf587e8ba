/** The one line of a collapsed card: its status or first words, and the way to open it. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { childNodes, type WidgetNode } from '../protocol/widgets'
import { useText } from '../text/TextContext'
import { text } from './props'

interface Props {
  node: WidgetNode
  open: boolean
  onToggle: () => void
  /** The status line, where the card has one. */
  children: ReactNode
}

export function CollapsedLine({ node, open, onToggle, children }: Props) {
  const words = useText().widgets
  return (
    <div className="ck-collapsed">
      {children ?? <p className="ck-collapsed-words">{firstWords(node)}</p>}
      <button
        type="button"
        className="ck-plain"
        aria-expanded={open}
        aria-label={open ? words.collapse : words.expand}
        onClick={onToggle}
      >
        <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  )
}

const WORDED: readonly string[] = ['Title', 'Text', 'Caption', 'Markdown']

/** What a card says first, which stands for it. */
function firstWords(node: WidgetNode): string {
  const waiting = [node]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const words = WORDED.includes(next.type) ? text(next, 'value') : undefined
    if (words?.trim()) return words
    waiting.unshift(...childNodes(next))
  }
  return '…'
}
