/** Turns markdown (CommonMark with GitHub's tables, strikethrough, task lists and bare links) into a tree; used by the block stream. */
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { splitMarks, withoutMarks } from './citations'
import { withEntities } from './entities'
import type { Block, Inline, ListItem, Row } from './tree'

export type Links = Record<string, Pick<Tokens.Link, 'href' | 'title'>>

/** A block, and the text it was read from. */
export interface Parsed {
  block: Block
  token: MarkedToken
  /** Where it begins in the text that was parsed. */
  start: number
}

/** The blocks of a text; the link definitions in it are added to `links`. */
export function parseMarkdown(text: string, links: Links = Object.create(null)): Parsed[] {
  const lexer = new Lexer({ gfm: true })
  lexer.tokens.links = links
  const parsed: Parsed[] = []
  let start = 0
  for (const token of lexer.lex(text) as MarkedToken[]) {
    const block = blockOf(token)
    if (block) parsed.push({ block, token, start })
    start += token.raw.length
  }
  return parsed
}

export function blocksOf(text: string): Block[] {
  return parseMarkdown(text).map(({ block }) => block)
}

function blockOf(token: MarkedToken): Block | null {
  switch (token.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inline(token.tokens) }
    case 'text':
      return { type: 'line', children: token.tokens ? inline(token.tokens) : textOf(token.text) }
    case 'heading':
      return { type: 'heading', depth: token.depth, children: inline(token.tokens) }
    case 'code':
      return { type: 'code', lang: languageOf(token.lang), value: withoutMarks(token.text) }
    case 'blockquote':
      return { type: 'blockquote', children: children(token.tokens) }
    case 'list':
      return {
        type: 'list',
        start: token.ordered ? Number(token.start) : null,
        items: token.items.map(itemOf),
      }
    case 'table':
      return tableOf(token)
    case 'hr':
      return { type: 'thematicBreak' }
    case 'html':
      return { type: 'html', value: withoutMarks(token.raw.replace(/\n+$/, '')) }
    default:
      return null
  }
}

function children(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken) ?? [])
}

export function itemOf(item: Tokens.ListItem): ListItem {
  return { checked: item.task ? item.checked === true : null, children: children(item.tokens) }
}

function tableOf(token: Tokens.Table): Block {
  const rowOf = (cells: readonly Tokens.TableCell[]): Row => cells.map((cell) => inline(cell.tokens))
  return { type: 'table', align: token.align, head: rowOf(token.header), groups: [token.rows.map(rowOf)] }
}

function languageOf(info: string | undefined): string | null {
  return info?.trim().split(/\s+/)[0] || null
}

/** Neighbouring texts are one: markers that turned out to be none would cut a word in pieces. */
function inline(tokens: readonly Token[]): Inline[] {
  const nodes: Inline[] = []
  for (const node of tokens.flatMap((token) => inlineOf(token as MarkedToken))) {
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = joined(last, node)
    else nodes.push(node)
  }
  return nodes
}

const joined = (left: { value: string }, right: { value: string }): Inline => ({
  type: 'text',
  value: left.value + right.value,
})

const textOf = (value: string): Inline[] => splitMarks(withEntities(value))

function inlineOf(token: MarkedToken): Inline[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? inline(token.tokens) : textOf(token.text)
    case 'escape':
      return [{ type: 'text', value: token.text }]
    case 'strong':
      return [{ type: 'strong', children: inline(token.tokens) }]
    case 'em':
      return [{ type: 'emphasis', children: inline(token.tokens) }]
    case 'del':
      return [{ type: 'delete', children: inline(token.tokens) }]
    case 'codespan':
      return around(token.text, (value) => ({ type: 'inlineCode', value }))
    case 'br':
      return [{ type: 'break' }]
    case 'link':
      return linkOf(token)
    case 'image':
      return [{ type: 'image', url: addressOf(token.href), alt: withoutMarks(withEntities(token.text)) }]
    case 'html':
      return around(token.raw, (value) => ({ type: 'html', value }))
    default:
      return []
  }
}

const addressOf = (href: string): string => withoutMarks(withEntities(href))

/** What holds only characters, its citations after it. */
function around(value: string, make: (value: string) => Inline): Inline[] {
  const citations = splitMarks(value).filter((part) => part.type === 'citation')
  return [make(withoutMarks(value)), ...citations]
}

/** A link, what it cites after it: a button in a link could not be reached. */
function linkOf(token: Tokens.Link): Inline[] {
  const inside = inline(token.tokens)
  const citations = inside.filter((node) => node.type === 'citation')
  const rest = inside.filter((node) => node.type !== 'citation')
  return [{ type: 'link', url: addressOf(token.href), children: rest }, ...citations]
}
