/** Finds what asks for a menu in the text before the caret: an @ for a tag, a / at the start for a command. */

export interface Trigger {
  readonly kind: 'tag' | 'command'
  readonly start: number
  readonly query: string
}

export interface Offered {
  tags: boolean
  commands: boolean
}

const LONGEST_QUERY = 60
/** The marks around a tag are no part of a query. */
const QUERY = /^(?!\s)[^\n\u2061-\u2064\u2068\u2069]*$/
const BEFORE_TAG = /[\s([{"'«“‘\u2069]/

export function triggerAt(value: string, caret: number, offered: Offered): Trigger | null {
  return (
    (offered.tags && tagTrigger(value, caret)) || (offered.commands && commandTrigger(value, caret)) || null
  )
}

function tagTrigger(value: string, caret: number): Trigger | null {
  if (caret === 0) return null
  const start = value.lastIndexOf('@', caret - 1)
  if (start === -1 || caret - start > LONGEST_QUERY) return null
  if (start > 0 && !BEFORE_TAG.test(value[start - 1] ?? '')) return null
  const query = value.slice(start + 1, caret)
  return QUERY.test(query) ? { kind: 'tag', start, query } : null
}

function commandTrigger(value: string, caret: number): Trigger | null {
  if (!value.startsWith('/') || caret === 0 || caret > LONGEST_QUERY) return null
  const query = value.slice(1, caret)
  // A second slash makes it a path.
  return QUERY.test(query) && !query.includes('/') ? { kind: 'command', start: 0, query } : null
}

/** Whether the text still stands in the value. */
export function isAt(value: string, { kind, start, query }: Trigger): boolean {
  return value.startsWith((kind === 'tag' ? '@' : '/') + query, start)
}
