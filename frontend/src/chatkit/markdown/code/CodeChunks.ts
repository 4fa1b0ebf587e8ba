/**
 * Keeps a block of code in chunks of whole lines, so that a long one that grows is neither coloured nor
 * laid out again from its beginning; used by the code block.
 */
import type { Colored } from './highlighter'

/** A chunk ends with the line that makes it this long. */
const SIZE = 1024
/** A line beyond this is broken: laid out as one it would hold up every frame. */
const LONGEST_LINE = 2048
/** How much of what came before is coloured again to know what a chunk begins within. */
const MOST_CARRIED = 6144
/** Beyond this a block stays plain: every word in colour is an element. */
const MOST_COLORED = 64_000

export interface Chunk {
  text: string
  /** The same text in its colours; null until it is coloured. */
  parts: readonly Colored[] | null
  /** A line goes on in the next chunk. */
  broken: boolean
}

/** Colours a text that may begin within something; says what the next text begins within, if anything. */
export type Color = (text: string, carried: string) => { parts: readonly Colored[]; open: boolean }

export class CodeChunks {
  private code = ''
  private start = 0
  private chunks: Chunk[] = []
  /** How many chunks are coloured as they are now, and what each of them handed on. */
  private colored = 0
  private carried: string[] = []

  update(code: string): readonly Chunk[] {
    if (code === this.code && this.chunks.length > 0) return this.chunks
    if (!code.startsWith(this.code)) this.reset()
    this.code = code
    this.chunks = this.chunks.slice(0, -1)
    this.colored = Math.min(this.colored, this.chunks.length)
    while (code.length - this.start > SIZE && this.close());
    this.chunks.push({ text: code.slice(this.start), parts: null, broken: false })
    return this.chunks
  }

  get list(): readonly Chunk[] {
    return this.chunks
  }

  get isColored(): boolean {
    return this.colored === this.chunks.length || this.colored * SIZE >= MOST_COLORED
  }

  /** Colours the next chunk that has none. */
  colorNext(color: Color): void {
    const chunk = this.chunks[this.colored]
    if (!chunk) return
    const carried = this.carried[this.colored] ?? ''
    const isDense = this.chunks[this.colored - 1]?.broken || longestLine(chunk.text) > SIZE
    const { parts, open } = isDense ? plain(chunk.text) : color(chunk.text, carried)
    this.chunks = this.chunks.with(this.colored, { ...chunk, parts })
    this.colored++
    this.carried[this.colored] = open ? fromLine(carried + chunk.text) : ''
  }

  private reset(): void {
    this.code = ''
    this.start = 0
    this.chunks = []
    this.colored = 0
    this.carried = []
  }

  private close(): boolean {
    const line = this.code.indexOf('\n', this.start + SIZE - 1)
    const isBroken = (line < 0 ? this.code.length : line) - this.start > SIZE + LONGEST_LINE
    if (line < 0 && !isBroken) return false
    const end = isBroken ? this.start + LONGEST_LINE : line + 1
    this.chunks.push({ text: this.code.slice(this.start, end), parts: null, broken: isBroken })
    this.start = end
    return true
  }
}

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}

/** What was never meant to be read, a line of thousands of signs, would be an element for each of them. */
function plain(text: string): ReturnType<Color> {
  return { parts: [{ text, kind: null }], open: false }
}

/** The end of a text, from the beginning of a line on. */
function fromLine(text: string): string {
  if (text.length <= MOST_CARRIED) return text
  return text.slice(text.indexOf('\n', text.length - MOST_CARRIED) + 1)
}
