/**
 * Reads a long quote or list item that is still being written: what it holds is a stream of blocks of its
 * own, without the signs before its lines. Used by the block stream.
 */
import type { Block } from './tree'

/** Reads the blocks of a text that grows. */
interface Stream {
  update(text: string): readonly Block[]
}

export interface ContainerReading {
  block: Block
  /** Where it ends, once it has. */
  end: number | null
}

const QUOTE = /^ {0,3}> ?/
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4}|\n|$)(\[[ xX]\] )?/
const BLANK = /^[ \t]*$/

export class OpenContainer {
  private inside = ''
  /** Up to here the text has been taken in. */
  private taken = 0

  private constructor(
    private readonly stream: Stream,
    private readonly strip: RegExp,
    private readonly allowsBlank: boolean,
    private readonly wrap: (children: readonly Block[]) => Block,
  ) {}

  /** The container with which this text begins; null where the block is none. */
  static at(text: string, block: Block, stream: () => Stream): OpenContainer | null {
    if (block.type === 'blockquote') {
      return new OpenContainer(stream(), QUOTE, false, (children) => ({ ...block, children }))
    }
    const [signs, indent = '', marker = '', space = '', task = ''] = ITEM.exec(text) ?? []
    const [item] = block.type === 'list' ? block.items : []
    if (block.type !== 'list' || block.items.length !== 1 || !item || signs === undefined) return null
    const width = indent.length + marker.length + (space.trim() === '' && space !== '\n' ? space.length : 1)
    const container = new OpenContainer(stream(), new RegExp(`^ {${width}}`), true, (children) => ({
      ...block,
      items: [{ ...item, children }],
    }))
    container.takeFirst(text, signs.length - (space === '\n' ? 1 : 0), task.length)
    return container
  }

  /** The block so far, given the text from its beginning on. */
  read(text: string): ContainerReading {
    let end: number | null = null
    for (let next = text.indexOf('\n', this.taken); next >= 0; next = text.indexOf('\n', this.taken)) {
      const line = text.slice(this.taken, next)
      if (!this.holds(line)) {
        end = this.taken
        break
      }
      this.inside += `${line.replace(this.strip, '').replace(this.allowsBlank ? /^[ \t]+$/ : '', '')}\n`
      this.taken = next + 1
    }
    const partial = end === null ? text.slice(this.taken) : ''
    if (partial !== '' && !this.holds(partial) && !this.mayHold(partial)) end = this.taken
    const open = this.strip.test(partial) ? partial.replace(this.strip, '') : ''
    return { block: this.wrap(this.stream.update(this.inside + open)), end }
  }

  private takeFirst(text: string, signs: number, task: number): void {
    const lineEnd = text.indexOf('\n')
    this.taken = lineEnd < 0 ? text.length : lineEnd + 1
    this.inside = text.slice(Math.max(signs, task), this.taken)
  }

  private holds(line: string): boolean {
    return this.strip.test(line) || (this.allowsBlank && BLANK.test(line))
  }

  /** A line of which only spaces are there yet may become anything. */
  private mayHold(line: string): boolean {
    return BLANK.test(line)
  }
}
