/**
 * Marks in a text where its sources are cited, so that the marks pass through the markdown parser; used by
 * answers with annotations.
 */
import type { Inline } from './tree'

/** Characters that Unicode sets aside for use within a program. */
const OPEN = '\ufdd0'
const CLOSE = '\ufdd1'
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g')

export interface Citation {
  /** Which source, from 1 on. */
  number: number
  /** After how many characters of the text. */
  index: number
}

/** The text with a mark at each citation; a mark never comes between the signs of one run (`**`). */
export function withMarks(text: string, citations: readonly Citation[]): string {
  if (citations.length === 0) return text
  const clean = text.replaceAll(OPEN, '').replaceAll(CLOSE, '')
  let marked = ''
  let from = 0
  for (const { number, index } of citations.toSorted((a, b) => a.index - b.index)) {
    const at = Math.max(from, afterRun(clean, unitsOf(clean, index)))
    marked += `${clean.slice(from, at)}${OPEN}${number}${CLOSE}`
    from = at
  }
  return marked + clean.slice(from)
}

/** Servers count characters, strings here count UTF-16 units. */
function unitsOf(text: string, characters: number): number {
  if (!/[\ud800-\udbff]/.test(text)) return Math.min(characters, text.length)
  let units = 0
  for (let seen = 0; seen < characters && units < text.length; seen++) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  }
  return units
}

function afterRun(text: string, at: number): number {
  const sign = text[at - 1] ?? ''
  let end = at
  if ('*_~`'.includes(sign) && sign !== '') while (text[end] === sign) end++
  return end
}

/** The pieces of a text: words, and citations where marks stand. */
export function splitMarks(value: string): Inline[] {
  if (!value.includes(OPEN)) return value === '' ? [] : [{ type: 'text', value }]
  const parts: Inline[] = []
  let from = 0
  for (const match of value.matchAll(MARK)) {
    if (match.index > from) parts.push({ type: 'text', value: value.slice(from, match.index) })
    parts.push({ type: 'citation', number: Number(match[1]) })
    from = match.index + match[0].length
  }
  if (from < value.length) parts.push({ type: 'text', value: value.slice(from) })
  return parts
}

export function withoutMarks(value: string): string {
  return value.includes(OPEN) ? value.replace(MARK, '') : value
}
