/** Reads a table that is still being written, some rows at a time; used by the block stream. */
import { type Links, type Parsed, parseMarkdown } from './parse'
import type { Block, Row } from './tree'

type Table = Extract<Block, { type: 'table' }>

/** Rows are put away once their text is this long. */
const MUCH = 2048

export interface TableReading {
  table: Table
  /** What follows the table, as far as can be said. */
  after: readonly Parsed[]
  /** Where the table ends, once that is certain. */
  end: number | null
}

export class OpenTable {
  private readonly groups: (readonly Row[])[] = []
  private rowsStart: number

  private constructor(
    /** The two lines that make it a table. */
    private readonly head: string,
    private readonly links: Links,
  ) {
    this.rowsStart = head.length
  }

  /** The table with which this text begins. */
  static at(text: string, links: Links): OpenTable | null {
    const second = text.indexOf('\n', text.indexOf('\n') + 1)
    return second < 0 ? null : new OpenTable(text.slice(0, second + 1), links)
  }

  /** The table so far, given the text from its beginning on; null where it turned out to be none. */
  read(text: string): TableReading | null {
    const rest = text.slice(this.rowsStart)
    const [first, ...after] = parseMarkdown(this.head + rest, this.links)
    if (first?.block.type !== 'table') return null
    const { block, token } = first
    const rows = block.groups.flat()
    const end = token.raw.length - this.head.length
    const isOver = rest.slice(end).includes('\n')
    const table = { ...block, groups: [...this.groups, rows] }
    if (isOver) return { table, after, end: this.rowsStart + end }
    if (end > MUCH && after.length === 0) this.putAway(rest, rows)
    return { table, after, end: null }
  }

  private putAway(rest: string, rows: readonly Row[]): void {
    const whole = rest.lastIndexOf('\n') + 1
    const count = rest.slice(0, whole).split('\n').length - 1
    if (whole === 0 || count > rows.length) return
    this.groups.push(rows.slice(0, count))
    this.rowsStart += whole
  }
}
