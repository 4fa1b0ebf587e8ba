/** Reads a block of code that is still being written, without parsing; used by the block stream. */
import { withoutMarks } from './citations'
import type { Block } from './tree'

const FENCE = /^( {0,3})(`{3,}|~{3,})([^\n]*)\n/

export class OpenFence {
  private scanned = 0

  private constructor(
    private readonly close: RegExp,
    private readonly lang: string | null,
    /** Where the code begins. */
    private readonly start: number,
  ) {}

  /** The fence with which this text begins; none where it is indented: that is left to the parser. */
  static at(text: string): OpenFence | null {
    const [line, indent, marks = '', info = ''] = FENCE.exec(text) ?? []
    if (line === undefined || indent !== '') return null
    const sign = marks[0] === '~' ? '~' : '`'
    const close = new RegExp(`(^|\\n) {0,3}${sign}{${marks.length},}[ \\t]*(\\n|$)`)
    return new OpenFence(close, info.trim().split(/\s+/)[0] || null, line.length)
  }

  /** The block so far; null once the fence that closes it may have come. */
  read(text: string): Block | null {
    const from = Math.max(this.start, text.lastIndexOf('\n', Math.max(0, this.scanned - 1)))
    if (this.close.test(text.slice(from))) return null
    this.scanned = text.length
    const end = text.endsWith('\n') ? text.length - 1 : text.length
    return { type: 'code', lang: this.lang, value: withoutMarks(text.slice(this.start, end)) }
  }
}
