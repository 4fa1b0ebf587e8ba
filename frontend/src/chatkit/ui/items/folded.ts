/** Cuts a long message to its beginning; used where the reader's messages are drawn. */
import type { UserContent } from '../../protocol/items'

const MOST_LETTERS = 1_200
const MOST_LINES = 14
/** What would only hide a few more words is not folded. */
const SLACK = 1.25

/** The beginning, or null where all of it can be shown. */
export function folded(content: readonly UserContent[]): readonly UserContent[] | null {
  const all = content.map((part) => part.text).join('')
  const end = cutAt(all)
  return end === null ? null : beginningOf(content, end)
}

function cutAt(text: string): number | null {
  const lineEnds = [...text.slice(0, MOST_LETTERS * SLACK).matchAll(/\n/g)].map((match) => match.index)
  const tooLong = text.length > MOST_LETTERS * SLACK
  const tooMany = lineEnds.length > MOST_LINES * SLACK
  if (!tooLong && !tooMany) return null
  const byLines = lineEnds[MOST_LINES - 1] ?? Number.POSITIVE_INFINITY
  return Math.min(byLines, wordEnd(text, MOST_LETTERS))
}

function wordEnd(text: string, most: number): number {
  const space = text.slice(0, most).search(/\s\S*$/)
  return space > most / 2 ? space : most
}

function beginningOf(content: readonly UserContent[], end: number): UserContent[] {
  const kept: UserContent[] = []
  let length = 0
  for (const part of content) {
    const room = end - length
    if (room <= 0) break
    kept.push(part.type === 'input_text' ? { ...part, text: part.text.slice(0, room) } : part)
    length += part.text.length
  }
  const last = kept.at(-1)
  if (last?.type === 'input_text') kept[kept.length - 1] = { ...last, text: `${last.text.trimEnd()}…` }
  return kept
}
