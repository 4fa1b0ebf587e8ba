/** What was understood of a line, below it: a click takes one back, its words are title again. */
import { AlignLeft, AtSign, Bell, CalendarDays, Flag, Hash, type LucideIcon, Repeat2, X } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { text } from '../text'
import { listed } from '../text/formats'
import styles from './Chips.module.css'
import { type Chip, chipsOf, type Known } from './chips'
import type { Span, SpanKind, Understood } from './understood'

const ICONS: Readonly<Record<SpanKind, LucideIcon>> = {
  due: CalendarDays,
  recurrence: Repeat2,
  list: Hash,
  label: AtSign,
  priority: Flag,
  reminder: Bell,
  notes: AlignLeft,
}

interface ChipsProps {
  understood: Understood
  known: Known | null
  /** Takes the words back into the title. */
  ignore: (span: Span) => void
}

export default function Chips({ understood, known, ignore }: ChipsProps) {
  const chips = useMemo(() => chipsOf(understood, known), [understood, known])
  return (
    <>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={text.quickAdd.understood}>
          {chips.map((chip) => (
            <li key={`${chip.span.kind}.${chip.span.start}`} className={styles.item}>
              <ChipButton chip={chip} priority={understood.priority} take={() => ignore(chip.span)} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.unseen} role="status">
        {chips.length > 0 && text.quickAdd.told(listed(chips.map(({ label }) => label)))}
      </p>
    </>
  )
}

interface ChipButtonProps {
  chip: Chip
  priority: number | null
  take: () => void
}

function ChipButton({ chip: { span, label, isNew }, priority, take }: ChipButtonProps) {
  const Icon = ICONS[span.kind]
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    event.preventDefault()
    take()
  }
  return (
    <button
      type="button"
      className={styles.chip}
      data-kind={span.kind}
      data-priority={span.kind === 'priority' ? priority : undefined}
      aria-label={text.quickAdd.putBack(isNew ? `${label} ${text.quickAdd.isNew}` : label, span.text)}
      title={text.quickAdd.putBack(label, span.text)}
      onClick={take}
      onKeyDown={press}
    >
      <Icon className={styles.icon} size={14} strokeWidth={1.5} aria-hidden />
      <span className={styles.label} dir="auto">
        {label}
      </span>
      {isNew && <span className={styles.new}> {text.quickAdd.isNew}</span>}
      <X className={styles.cross} size={14} strokeWidth={1.5} aria-hidden />
    </button>
  )
}
