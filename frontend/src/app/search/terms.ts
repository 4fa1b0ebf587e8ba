/** Filters as words of a search: whether one is there, adding it, taking it away. */

export interface Filter {
  readonly term: string
  /** Filters of which a search has one at most, such as the due ones. */
  readonly family: string
}

export const FILTERS = [
  { term: 'due:today', family: 'due:' },
  { term: 'due:week', family: 'due:' },
  { term: 'due:overdue', family: 'due:' },
  { term: 'due:none', family: 'due:' },
  { term: 'p1', family: 'p' },
  { term: 'done:no', family: 'done:' },
  { term: 'done:yes', family: 'done:' },
] as const satisfies readonly Filter[]

export type FilterTerm = (typeof FILTERS)[number]['term']

const TERMS = /-?[#@]?"[^"]*"?|\S+/g

export function has(query: string, term: string): boolean {
  return terms(query).includes(term.toLowerCase())
}

export function toggled(query: string, { term, family }: Filter): string {
  const words = query.match(TERMS) ?? []
  const rest = words.filter((word) => word.toLowerCase() !== term && !isSibling(word, family))
  return has(query, term) ? rest.join(' ') : [...rest, term].join(' ')
}

/** With a list or a label to look in. */
export function withName(query: string, sign: '#' | '@', name: string): string {
  const written = /\s/.test(name) ? `${sign}"${name}"` : `${sign}${name}`
  const words = (query.match(TERMS) ?? []).filter((word) => !word.startsWith(sign))
  return [...words, written].join(' ')
}

function isSibling(word: string, family: string): boolean {
  return family === 'p' ? /^p[1-4]$/i.test(word) : word.toLowerCase().startsWith(family)
}

function terms(query: string): readonly string[] {
  return (query.match(TERMS) ?? []).map((word) => word.toLowerCase())
}
