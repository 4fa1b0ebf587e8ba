/** Draws a table of markdown; used by the block view. */
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../text/TextContext'
import { inlineViews } from './InlineView'
import { Piece, useWaiting } from './Piece'
import type { Align, Block, Row } from './tree'
import { rowsWeight } from './weight'

type Table = Extract<Block, { type: 'table' }>

/**
 * A table with more groups of rows than this is drawn in parts, with columns as wide as the first rows need:
 * otherwise every new row would have all others laid out again.
 */
const MOST_GROUPS = 3

export function TableView({ table }: { table: Table }) {
  const text = useText()
  const first = useRef<HTMLTableElement>(null)
  const [columns, setColumns] = useState<Columns | null>(null)
  const isLong = table.groups.length > MOST_GROUPS
  useLayoutEffect(() => {
    if (isLong && !columns && first.current) setColumns(measured(first.current))
  }, [isLong, columns])
  const { groups } = table
  const waits = useWaiting(columns ? groups.length : 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="ck-md-table" tabIndex={0} aria-label={text.items.table}>
      <table ref={first} style={columns ? { width: columns.width, tableLayout: 'fixed' } : undefined}>
        {columns && <Widths columns={columns} />}
        <Head table={table} />
        {groups.slice(0, MOST_GROUPS).map((rows, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
          <Rows key={index} rows={rows} align={table.align} />
        ))}
      </table>
      {columns &&
        groups.slice(MOST_GROUPS).map((rows, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Part key={index} table={table} rows={rows} columns={columns} waits={waits(MOST_GROUPS + index)} />
        ))}
    </section>
  )
}

interface Columns {
  width: string
  shares: readonly number[]
}

function measured(table: HTMLTableElement): Columns {
  const widths = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width)
  const sum = widths.reduce((total, width) => total + width, 0) || 1
  const room = table.parentElement?.clientWidth ?? sum
  return { width: sum > room + 1 ? `${sum}px` : '100%', shares: widths.map((width) => width / sum) }
}

function Widths({ columns }: { columns: Columns }) {
  return (
    <colgroup>
      {columns.shares.map((share, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
        <col key={index} style={{ width: `${share * 100}%` }} />
      ))}
    </colgroup>
  )
}

interface PartProps {
  table: Table
  rows: readonly Row[]
  columns: Columns
  waits: boolean
}

const Part = memo(
  function Part({ table, rows, columns, waits }: PartProps) {
    return (
      <Piece
        className="ck-table-part"
        style={{ width: columns.width }}
        closed
        waits={waits}
        weight={rowsWeight(rows)}
      >
        {() => (
          <table style={{ width: '100%', tableLayout: 'fixed' }}>
            <Widths columns={columns} />
            <Head table={table} hidden />
            <Rows rows={rows} align={table.align} />
          </table>
        )}
      </Piece>
    )
  },
  (before, after) => before.rows === after.rows && before.columns === after.columns,
)

/** The names of the columns; for a part of a long table they are only read aloud. */
function Head({ table, hidden }: { table: Table; hidden?: boolean }) {
  return (
    <thead className={hidden ? 'ck-sr-only' : undefined}>
      <tr>
        {table.head.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
          <th key={index} scope="col" data-align={table.align[index] ?? undefined}>
            {inlineViews(cell)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowsProps {
  rows: readonly Row[]
  align: readonly Align[]
}

const Rows = memo(
  function Rows({ rows, align }: RowsProps) {
    return (
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
              <td key={column} data-align={align[column] ?? undefined}>
                {inlineViews(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    )
  },
  (before, after) => before.rows === after.rows,
)
