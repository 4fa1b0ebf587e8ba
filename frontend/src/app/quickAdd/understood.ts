/** What the server understands of a quick-add line, as it answers; asked for while somebody types. */
import { request } from '../api/client'
import { spokenLanguages } from '../text'
import type { Range } from './ranges'

export type SpanKind = 'due' | 'recurrence' | 'list' | 'label' | 'priority' | 'reminder' | 'notes'

export interface Span {
  readonly kind: SpanKind
  /** UTF-16 offsets into the line. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Before the due, or at a moment of its own. */
export type SpokenReminder =
  | { readonly minutes_before: number }
  | { readonly at: string; readonly timezone: string }

export interface Understood {
  readonly title: string
  readonly notes: string
  readonly due: string | null
  readonly due_has_time: boolean
  readonly recurrence: string | null
  /** How often, in words of the window’s language. */
  readonly recurrence_words: string | null
  readonly priority: number | null
  readonly list: string | null
  readonly labels: readonly string[]
  readonly reminders: readonly SpokenReminder[]
  readonly spans: readonly Span[]
}

/** A line with the parts of it that are to stay title. */
export interface Line {
  readonly text: string
  readonly ignoring: readonly Range[]
}

export function understand({ text, ignoring }: Line): Promise<Understood> {
  const body = { text, ignoring, languages: spokenLanguages() }
  return request<Understood>('POST', '/api/quick-add', body)
}
