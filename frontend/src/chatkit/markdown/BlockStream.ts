/**
 * Parses markdown that grows at its end, one block at a time: blocks that are closed are kept, and only
 * the text of the last, open one is parsed again. Used by the markdown component while an answer streams.
 */
import { type Block, parseMarkdown } from './parse'

/** A link's or footnote's definition changes what was written before it. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m
const FENCE = /^( {0,3})(`{3,}|~{3,})([^\n]*)\n/

interface OpenFence {
  close: RegExp
  lang: string | null
  /** Where the code begins, counted from the start of the open block. */
  start: number
}

export class BlockStream {
  private text = ''
  private closed: Block[] = []
  private openStart = 0
  private fence: OpenFence | null = null
  private scanned = 0
  private blocks: readonly Block[] = []

  /** The blocks of the text; quick where it only continues what was given last. */
  update(text: string): readonly Block[] {
    if (text === this.text) return this.blocks
    if (!text.startsWith(this.text)) this.reset()
    this.text = text
    const open = this.parseOpen()
    this.blocks = [...this.closed, ...open]
    return this.blocks
  }

  /** The blocks of a text that is complete. */
  finish(text: string): readonly Block[] {
    if (DEFINITION.test(text)) {
      this.reset()
      this.text = text
      this.blocks = parseMarkdown(text).children
      return this.blocks
    }
    return this.update(text)
  }

  private reset(): void {
    this.text = ''
    this.closed = []
    this.openStart = 0
    this.fence = null
  }

  private parseOpen(): Block[] {
    const open = this.text.slice(this.openStart)
    if (this.fence) {
      const code = this.openCode(open, this.fence)
      if (code) return [code]
      this.fence = null
    }
    const found = parseMarkdown(open).children
    const last = found.at(-1)
    const start = last?.position?.start.offset
    if (!last || start === undefined || !isCertain(last, open, start)) return found
    this.closed.push(...found.slice(0, -1))
    const lineStart = start === 0 ? 0 : open.lastIndexOf('\n', start - 1) + 1
    this.openStart += lineStart
    this.scanned = 0
    if (last.type === 'code') this.fence = openFence(open.slice(lineStart))
    return [last]
  }

  /** The open code block, without parsing; null once its closing fence may have come. */
  private openCode(open: string, fence: OpenFence): Block | null {
    const from = Math.max(fence.start, open.lastIndexOf('\n', Math.max(0, this.scanned - 1)))
    if (fence.close.test(open.slice(from))) return null
    this.scanned = open.length
    return { type: 'code', lang: fence.lang, value: open.slice(fence.start).replace(/\n$/, '') }
  }
}

/** Until the lines that make it what it is are whole, a block may turn out to belong to the one before. */
function isCertain(block: Block, text: string, start: number): boolean {
  const firstEnd = text.indexOf('\n', start)
  if (firstEnd < 0) return false
  // A table is made by its second line.
  return block.type !== 'table' || text.includes('\n', firstEnd + 1)
}

function openFence(block: string): OpenFence | null {
  const match = FENCE.exec(block)
  if (!match) return null
  const [line, indent = '', marks = '', info = ''] = match
  // Indented fences strip their indent from each line; that is left to the parser.
  if (indent !== '') return null
  const char = marks[0] === '~' ? '~' : '`'
  return {
    close: new RegExp(`(^|\\n) {0,3}${char}{${marks.length},}[ \\t]*(\\n|$)`),
    lang: info.trim().split(/\s+/)[0] || null,
    start: line.length,
  }
}
