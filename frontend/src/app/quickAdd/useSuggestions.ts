/** The suggestions for the name at the caret, and the keys that choose among them. */
import { type KeyboardEvent, useMemo, useState } from 'react'
import { completed, type Suggestion, suggestionsFor, type Token, tokenAt } from './suggestions'
import type { Names } from './useNames'

export interface Suggesting {
  readonly token: Token | null
  readonly all: readonly Suggestion[]
  readonly chosen: number
  choose(index: number): void
  /** Whether the key was one for the suggestions. */
  press(event: KeyboardEvent, take: (suggestion: Suggestion) => void): boolean
}

const NONE: readonly Suggestion[] = []

/** `names` may come later than the token: until then there is nothing to suggest. */
export function useSuggestions(line: string, caret: number | null, names: Names | null): Suggesting {
  const token = useMemo(() => (caret === null ? null : tokenAt(line, caret)), [line, caret])
  const all = useMemo(
    () => (token && names ? suggestionsFor(token, names[token.kind]) : NONE),
    [token, names],
  )
  const place = token ? `${token.start}:${token.typed}` : ''
  const [pointed, setPointed] = useState({ place, index: 0 })
  const [left, setLeft] = useState<number | null>(null)
  const shown = token !== null && token.start !== left ? all : NONE
  const chosen = pointed.place === place ? Math.min(pointed.index, shown.length - 1) : 0
  const choose = (index: number) => setPointed({ place, index })
  const press: Suggesting['press'] = (event, take) => {
    if (token === null && left !== null) setLeft(null)
    const suggestion = shown[chosen]
    if (!suggestion || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') choose((chosen + 1) % shown.length)
    else if (event.key === 'ArrowUp') choose((chosen - 1 + shown.length) % shown.length)
    else if (event.key === 'Escape') setLeft(token?.start ?? null)
    else if (event.key === 'Tab') take(suggestion)
    else if (event.key === 'Enter' && !isWritten(line, token, suggestion)) take(suggestion)
    else return false
    return true
  }
  return { token, all: shown, chosen, choose, press }
}

/** Nothing is left to complete: Enter is about the whole line. */
function isWritten(line: string, token: Token | null, { name }: Suggestion): boolean {
  if (token === null) return true
  return completed(line, token, name).text.trimEnd().toLowerCase() === line.trimEnd().toLowerCase()
}
