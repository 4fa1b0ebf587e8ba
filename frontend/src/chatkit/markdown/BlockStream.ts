/**
 * Parses markdown that grows at its end: blocks that are finished are kept, long ones in pieces, and only
 * the text of the last, open one is parsed again. Used by the markdown component.
 */
import { type Continued, continued, cutBlock, LONG } from './cutting'
import { OpenContainer } from './OpenContainer'
import { OpenFence } from './OpenFence'
import { OpenTable } from './OpenTable'
import { type Links, type Parsed, parseMarkdown } from './parse'
import type { Block } from './tree'

/** A link's definition changes what was written before it. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m
/** A text that is there at once is taken in steps, so that it ends in the same pieces as one that grew. */
const STEP = 4096

/** Whether there is time for one more step. */
export type HasTime = () => boolean

const always: HasTime = () => true

export class BlockStream {
  private text = ''
  private closed: Block[] = []
  private openStart = 0
  private continues: Continued | null = null
  private fence: OpenFence | null = null
  private table: OpenTable | null = null
  private container: OpenContainer | null = null
  private hasAllLinks = false
  private taken: readonly Block[] = []

  constructor(private links: Links = Object.create(null)) {}

  /** The blocks of what has been taken in. */
  get blocks(): readonly Block[] {
    return this.taken
  }

  /** The blocks of the text; quick where it only continues what was given last. */
  update(given: string): readonly Block[] {
    this.takeIn(given, always)
    return this.taken
  }

  /** The blocks of a text that is complete. */
  finish(given: string): readonly Block[] {
    this.takeWhole(given, always)
    return this.taken
  }

  /** Takes in as much of the text as there is time for; says whether that was all of it. */
  takeIn(given: string, hasTime: HasTime): boolean {
    const text = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given
    if (text === this.text) return true
    if (!text.startsWith(this.text)) this.reset()
    let open: readonly Block[]
    do open = this.take(text.slice(0, this.text.length + STEP))
    while (this.text !== text && hasTime())
    this.taken = [...this.closed, ...open]
    return this.text === text
  }

  /** The same for a text that is complete: once its links are known, it is read again with them. */
  takeWhole(given: string, hasTime: HasTime): boolean {
    if (!this.takeIn(given, hasTime)) return false
    if (this.hasAllLinks || !DEFINITION.test(given)) return true
    const { links } = this
    this.reset()
    this.links = links
    this.hasAllLinks = true
    return this.takeIn(given, hasTime)
  }

  private reset(): void {
    this.text = ''
    this.closed = []
    this.openStart = 0
    this.continues = null
    this.fence = null
    this.table = null
    this.container = null
    this.hasAllLinks = false
    this.links = Object.create(null)
  }

  private take(text: string): readonly Block[] {
    this.text = text
    return this.openFence() ?? this.openTable() ?? this.openContainer() ?? this.openBlocks()
  }

  private get open(): string {
    return this.text.slice(this.openStart)
  }

  private openFence(): readonly Block[] | null {
    const code = this.fence?.read(this.open)
    if (code) return [code]
    this.fence = null
    return null
  }

  private openTable(): readonly Block[] | null {
    const reading = this.table?.read(this.open)
    if (reading && reading.end === null) return [reading.table, ...reading.after.map(({ block }) => block)]
    this.table = null
    if (reading) this.close([reading.table], reading.end ?? 0)
    return null
  }

  private openContainer(): readonly Block[] | null {
    const reading = this.container?.read(this.open)
    if (reading && reading.end === null) return [reading.block]
    this.container = null
    if (!reading) return null
    this.close([reading.block], reading.end ?? 0)
    if (reading.block.type === 'list') this.continues = followedBy(reading.block)
    return null
  }

  private openBlocks(): readonly Block[] {
    const { open } = this
    const parsed = parseMarkdown(open, this.links)
    const [first] = parsed
    if (first) first.block = continued(first.block, this.continues)
    const last = parsed.at(-1)
    if (!last) return []
    const before = parsed.slice(0, -1).map(({ block }) => block)
    if (before.length > 0 && !isCertain(last, open)) return [...before, last.block]
    this.close(before, lineStart(open, last.start))
    return this.follow(last) ?? [last.block]
  }

  /** Goes on with the one block that is open: in a way of its own, or with its rest where it has grown long. */
  private follow(last: Parsed): readonly Block[] | null {
    const cut = cutBlock(last)
    if (cut) {
      this.close([continued(cut.done, this.continues)], cut.rest)
      this.continues = cut.continues
      return this.openBlocks()
    }
    if (last.block.type === 'code') this.fence = OpenFence.at(this.open)
    if (last.block.type === 'table') this.table = OpenTable.at(this.open, this.links)
    if (last.token.raw.length < LONG) return null
    this.container = OpenContainer.at(this.open, last.block, () => new BlockStream(this.links))
    return this.openContainer()
  }

  private close(blocks: readonly Block[], length: number): void {
    if (blocks.length > 0) this.continues = null
    this.closed.push(...blocks)
    this.openStart += length
  }
}

/** The list that a long item was part of may go on after it. */
function followedBy({ start, items }: Extract<Block, { type: 'list' }>): Continued {
  return { type: 'list', start: start === null ? null : start + items.length }
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Until the lines that make it what it is are whole, a block may turn out to belong to the one before. */
function isCertain({ block, token, start }: Parsed, text: string): boolean {
  const firstEnd = text.indexOf('\n', start)
  if (firstEnd < 0) return block.type === 'paragraph' && standsApart(text, start)
  // A table is made by its second line, and so is a heading that is underlined.
  const needsSecond = block.type === 'table' || (block.type === 'heading' && !/^ *#/.test(token.raw))
  return !needsSecond || text.includes('\n', firstEnd + 1)
}

/** After an empty line, what begins with a word belongs to nothing before it. */
function standsApart(text: string, start: number): boolean {
  return text.slice(0, start).endsWith('\n\n') && /^\p{L}{2}/u.test(text.slice(start, start + 4))
}
