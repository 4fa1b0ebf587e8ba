/** The Table widget with its rows and cells. */
import { type CSSProperties, createContext, useContext, useRef } from 'react'
import { childNodes, type WidgetNode } from '../protocol/widgets'
import { edges, length } from './boxStyle'
import { type Child, ChildNodes, childPaths } from './NodeView'
import { choice, count, flag, type WidgetProps } from './props'
import { useScrollable } from './useScrollable'

const COLUMN_WIDTHS = { xs: '3rem', sm: '5rem', md: '8.75rem', lg: '13.75rem', xl: '20rem' } as const
const COLUMN_SIZES = ['xs', 'sm', 'md', 'lg', 'xl'] as const
const SIDES = ['start', 'center', 'end'] as const
const VERTICAL = { start: 'top', center: 'middle', end: 'bottom' } as const
const MOST_SPANNED = 100

/** Whether a row or cell stands where the document takes one. */
const PlaceContext = createContext<'table' | 'row' | null>(null)

export function Table({ node, path }: WidgetProps) {
  return <Grid rows={childPaths(childNodes(node), path)} />
}

function Grid({ rows }: { rows: readonly Child[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const scrollable = useScrollable(frame)
  return (
    // What scrolls sideways must be reachable by keyboard.
    <div ref={frame} className="ck-grid" tabIndex={scrollable ? 0 : undefined}>
      <table>
        <tbody>
          <PlaceContext value="table">
            {rows.map(({ segment, ...row }) => (
              <TableRow key={segment} {...row} />
            ))}
          </PlaceContext>
        </tbody>
      </table>
    </div>
  )
}

/** A row; outside of a table it makes one of its own. */
export function TableRow(props: WidgetProps) {
  const { node, path } = props
  if (useContext(PlaceContext) !== 'table') return <Grid rows={[{ ...props, segment: 'row' }]} />
  const header = flag(node, 'header') === true
  // Anything else that was put among the rows is a row of that one thing.
  const cells =
    node.type === 'Table.Row' ? childPaths(childNodes(node), path) : [{ node, path, segment: 'cell' }]
  return (
    <tr data-header={header || undefined}>
      <PlaceContext value="row">
        {cells.map(({ segment, ...cell }) => (
          <Cell key={segment} {...cell} header={header} />
        ))}
      </PlaceContext>
    </tr>
  )
}

/** A cell outside of a row is only its content. */
export function TableCell(props: WidgetProps) {
  return <ChildNodes {...props} />
}

function cellStyle(node: WidgetNode): CSSProperties {
  const column = choice(node, 'colSize', COLUMN_SIZES)
  const vertical = choice(node, 'vAlign', SIDES)
  const width = length(node.width) ?? (column && COLUMN_WIDTHS[column])
  return {
    ...edges('padding', node.padding),
    width,
    minWidth: width,
    textAlign: choice(node, 'align', SIDES),
    verticalAlign: vertical && VERTICAL[vertical],
  }
}

function Cell({ node, path, header }: WidgetProps & { header: boolean }) {
  const spans = {
    colSpan: count(node, 'colSpan', MOST_SPANNED),
    rowSpan: count(node, 'rowSpan', MOST_SPANNED),
  }
  const inner = node.type === 'Table.Cell' ? node : { type: 'Table.Cell', children: [node] }
  const content = (
    <PlaceContext value={null}>
      <div className="ck-cell" data-align={choice(node, 'align', SIDES)}>
        <ChildNodes node={inner} path={path} />
      </div>
    </PlaceContext>
  )
  return header ? (
    <th scope="col" {...spans} style={cellStyle(inner)}>
      {content}
    </th>
  ) : (
    <td {...spans} style={cellStyle(inner)}>
      {content}
    </td>
  )
}
