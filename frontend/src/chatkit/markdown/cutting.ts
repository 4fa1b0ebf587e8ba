/** Finds where a block that has grown long may be cut, so that its beginning need not be parsed again; used by the block stream. */
import type { Parsed } from './parse'
import { parseMarkdown } from './parse'
import type { Block, Inline } from './tree'

/** A block is cut once it holds this many characters. */
export const LONG = 4096
/** A word without end is cut here. */
const LONGEST_WORD = 2 * LONG

/** What is finished of a block, and where in its text the rest begins. */
export interface Cut {
  done: Block
  rest: number
  /** What the rest goes on with. */
  continues: Continued
}

export type Continued =
  | { type: 'paragraph' }
  /** The number of the rest's first item; null in a list without numbers. */
  | { type: 'list'; start: number | null }

export function cutBlock({ block, token }: Parsed): Cut | null {
  const text = token.raw
  if (text.length < LONG) return null
  switch (block.type) {
    case 'paragraph':
      return cutParagraph(text)
    case 'list':
      return token.type === 'list' ? cutList(block, token.items) : null
    default:
      return null
  }
}

function cutList(block: Extract<Block, { type: 'list' }>, items: readonly { raw: string }[]): Cut | null {
  if (items.length < 2) return null
  const done = block.items.slice(0, -1)
  const rest = items.slice(0, -1).reduce((length, item) => length + item.raw.length, 0)
  const start = block.start === null ? null : block.start + done.length
  return { done: { ...block, items: done }, rest, continues: { type: 'list', start } }
}

/** Where a sentence ends, or at least a word, and a letter follows: nothing but a paragraph begins with one. */
const ENDS = [/(?:[.!?…:;]["'”’)\]]*\s+|[。！？、；])(?=\p{L}{2})/gu, /\s(?=\p{L}{2})/gu]

function cutParagraph(text: string): Cut | null {
  const from = LONG / 2
  const candidates = ENDS.flatMap((pattern) => {
    const found = [...text.slice(from, text.length - 2).matchAll(pattern)]
    return found
      .slice(-3)
      .reverse()
      .map((match) => from + match.index + match[0].length)
  })
  if (candidates.length === 0 && text.length < LONGEST_WORD) return null
  if (candidates.length === 0) candidates.push(afterLetters(text, LONGEST_WORD - LONG))
  const cuts = candidates.map((rest) => () => ({ rest, done: parseMarkdown(text.slice(0, rest))[0]?.block }))
  let last: { rest: number; done: Block | undefined } | null = null
  for (const cut of cuts) {
    last = cut()
    if (last.done?.type === 'paragraph' && isSettled(last.done.children)) break
  }
  if (last?.done?.type !== 'paragraph') return null
  return { done: last.done, rest: last.rest, continues: { type: 'paragraph' } }
}

function afterLetters(text: string, from: number): number {
  const found = /\p{L}(?=\p{L}{2})/u.exec(text.slice(from))
  return found ? from + found.index + found[0].length : from
}

/** Nothing in it waits for a sign that closes it. */
function isSettled(nodes: readonly Inline[]): boolean {
  return nodes.every((node) => node.type !== 'text' || !/[*_`~[<]/.test(node.value))
}

/** The rest of a block that was cut, as what it goes on with. */
export function continued(block: Block, continues: Continued | null): Block {
  if (!continues || block.type !== continues.type) return block
  if (block.type === 'list' && continues.type === 'list') {
    const start = block.start === null ? null : (continues.start ?? block.start)
    return { ...block, start, continues: true }
  }
  return block.type === 'paragraph' ? { ...block, continues: true } : block
}
