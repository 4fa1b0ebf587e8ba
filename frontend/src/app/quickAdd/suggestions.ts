/** Lists and labels for the `#` or `@` that is being typed, and the line with the chosen one; used by the quick-add line. */
import type { Named } from '../api/contracts'
import { closeness } from '../palette/fuzzy'
import { nameKey } from './chips'

export interface Token {
  readonly kind: 'lists' | 'labels'
  /** Where its sign is. */
  readonly start: number
  readonly end: number
  readonly typed: string
}

export interface Suggestion {
  readonly name: string
  readonly colour: string | null
  readonly isNew: boolean
}

const AT_CARET = /(?:^|[\s([（])([#@])("?)([^#@"\n]*)$/
const MOST = 6
const LONGEST_NAME = 120
/** The vowel signs and joiners the grammar takes within a name. */
const SIGNS = String.raw`\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u200c\u200d`
/** What the grammar reads without quotation marks; a label it reads in no other way. */
const PLAIN_NAME = new RegExp(
  String.raw`^(?=[\w\-/&+.]*\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}${SIGNS}_\-/&+.']*[\p{L}\p{N}${SIGNS}_+])?$`,
  'u',
)
const PLAIN_LABEL = /^\p{L}/u

/** The name being typed right before the caret. */
export function tokenAt(line: string, caret: number): Token | null {
  const found = AT_CARET.exec(line.slice(0, caret))
  if (!found) return null
  const [, sign = '', quote = '', typed = ''] = found
  // A space ends a name that has no quotation mark before it.
  if (quote === '' && /\s/.test(typed)) return null
  const start = caret - typed.length - quote.length - 1
  return { kind: sign === '#' ? 'lists' : 'labels', start, end: caret, typed }
}

export function suggestionsFor({ kind, typed }: Token, all: readonly Named[]): readonly Suggestion[] {
  const fitting = all
    .filter(({ name }) => kind === 'lists' || isLabel(name))
    .map(({ name, colour }) => ({ name, colour, isNew: false, score: closeness(typed, name) }))
    .filter((each): each is typeof each & { score: number } => each.score !== null)
  if (typed !== '') fitting.sort((a, b) => b.score - a.score)
  const shown = fitting.slice(0, MOST).map(({ name, colour, isNew }) => ({ name, colour, isNew }))
  const isKnown = all.some(({ name }) => nameKey(name) === nameKey(typed))
  return isKnown || !canBeMade(kind, typed) ? shown : [...shown, { name: typed, colour: null, isNew: true }]
}

function canBeMade(kind: Token['kind'], typed: string): boolean {
  const name = typed.trim()
  if (name === '' || name.length > LONGEST_NAME) return false
  return kind === 'lists' ? /\p{L}/u.test(name) : isLabel(name)
}

function isLabel(name: string): boolean {
  return PLAIN_NAME.test(name) && PLAIN_LABEL.test(name)
}

/** The line with `name` in the place of what was typed of it, and where the caret goes. */
export function completed(line: string, token: Token, name: string): { text: string; caret: number } {
  const sign = token.kind === 'lists' ? '#' : '@'
  const written = PLAIN_NAME.test(name) ? `${sign}${name}` : `${sign}"${name.replaceAll('"', '')}"`
  const rest = line.slice(token.end).replace(/^"/, '')
  const space = /^\s/.test(rest) ? '' : ' '
  const text = `${line.slice(0, token.start)}${written}${space}${rest}`
  return { text, caret: token.start + written.length + 1 }
}
