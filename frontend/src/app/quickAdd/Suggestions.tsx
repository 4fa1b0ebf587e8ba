/** The lists or labels that fit what is typed, above or below the line; chosen by key or click. */
import { Plus } from 'lucide-react'
import { text } from '../text'
import styles from './Suggestions.module.css'
import type { Suggestion } from './suggestions'
import type { Suggesting } from './useSuggestions'

interface SuggestionsProps {
  id: string
  suggesting: Suggesting
  side: 'above' | 'below'
  take: (suggestion: Suggestion) => void
}

export default function Suggestions({ id, suggesting, side, take }: SuggestionsProps) {
  const { token, all, chosen, choose } = suggesting
  if (token === null || all.length === 0) return null
  const label = token.kind === 'lists' ? text.quickAdd.lists : text.quickAdd.labels
  return (
    <div className={styles.box} data-side={side} role="listbox" id={id} aria-label={label}>
      {all.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above
        <div
          key={suggestion.name}
          id={`${id}-${index}`}
          className={styles.option}
          role="option"
          aria-selected={index === chosen}
          onPointerMove={() => choose(index)}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(suggestion)}
        >
          <Sign suggestion={suggestion} kind={token.kind} />
          <span className={styles.name} dir="auto">
            {suggestion.isNew ? text.quickAdd.create(suggestion.name) : suggestion.name}
          </span>
        </div>
      ))}
    </div>
  )
}

function Sign({ suggestion: { isNew, colour }, kind }: { suggestion: Suggestion; kind: 'lists' | 'labels' }) {
  if (isNew) return <Plus className={styles.sign} size={14} strokeWidth={1.5} aria-hidden />
  if (kind === 'labels')
    return (
      <span className={styles.sign} aria-hidden>
        @
      </span>
    )
  return <span className={styles.dot} style={{ background: colour ?? undefined }} aria-hidden />
}
