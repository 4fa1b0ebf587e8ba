/** The chips of a line: each part that was understood, in words of the window's language. */
import { text } from '../text'
import { dueWords } from '../text/formats'
import { capital } from '../todos/groups'
import type { Span, SpokenReminder, Understood } from './understood'

export interface Chip {
  readonly span: Span
  readonly label: string
  /** A list or label that comes into being with the todo. */
  readonly isNew: boolean
}

export interface Known {
  readonly lists: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
}

export function chipsOf(understood: Understood, known: Known | null): readonly Chip[] {
  const seen = new Map<Span['kind'], number>()
  return understood.spans.map((span) => {
    const nth = seen.get(span.kind) ?? 0
    seen.set(span.kind, nth + 1)
    return { span, label: labelOf(span, nth, understood), isNew: known !== null && isNew(span, known) }
  })
}

function labelOf(span: Span, nth: number, understood: Understood): string {
  switch (span.kind) {
    case 'due':
      return understood.due !== null && nth === 0 ? capital(dueWords(understood.due)) : span.text
    case 'recurrence':
      return repeatLabel(span, understood)
    case 'list':
    case 'label':
      return nameOf(span)
    case 'priority':
      return text.quickAdd.priority(understood.priority ?? 4)
    case 'reminder':
      return reminderLabel(understood.reminders[nth]) ?? span.text
    case 'notes':
      return understood.notes === '' ? span.text : understood.notes
  }
}

/** With the first day it falls on unless that has a chip of its own; as it was typed where there are two and one counts. */
function repeatLabel({ text: typed }: Span, { due, recurrence_words, spans }: Understood): string {
  const pattern = recurrence_words ?? typed
  const hasOwnDue = due === null || spans.some(({ kind }) => kind === 'due')
  return hasOwnDue ? pattern : text.quickAdd.repeats(pattern, dueWords(due))
}

function reminderLabel(reminder: SpokenReminder | undefined): string | null {
  if (!reminder) return null
  if ('at' in reminder) return dueWords(reminder.at)
  const minutes = reminder.minutes_before
  const { before } = text.quickAdd
  if (minutes > 0 && minutes % 1_440 === 0) return before.days(minutes / 1_440)
  if (minutes > 0 && minutes % 60 === 0) return before.hours(minutes / 60)
  return before.minutes(minutes)
}

/** Without its sign and its quotation marks. */
export function nameOf({ text: typed }: Span): string {
  return typed.slice(1).replace(/^"(.*)"$/, '$1')
}

function isNew(span: Span, known: Known): boolean {
  if (span.kind !== 'list' && span.kind !== 'label') return false
  const names = span.kind === 'list' ? known.lists : known.labels
  return !names.has(nameKey(nameOf(span)))
}

/** Names that differ in case alone are one. */
export const nameKey = (name: string): string => name.trim().toLowerCase()
