/** The Table widget with its rows and cells. */
import type { WidgetNode } from '../protocol/widgets'
import { childNodes } from '../protocol/widgets'
import { edges, length } from './boxStyle'
import { ChildNodes } from './NodeView'
import { choice, flag, number, type WidgetProps } from './props'

const COLUMN_WIDTHS: Record<string, string> = {
  xs: '48px',
  sm: '80px',
  md: '140px',
  lg: '220px',
  xl: '320px',
}

export function Table({ node, path }: WidgetProps) {
  const rows = childNodes(node).filter((row) => row.type === 'Table.Row')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <div className="ck-table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, index) => {
            const name = row.key ?? row.id ?? String(index)
            return <TableRow key={name} node={row} path={`${path}/${name}`} />
          })}
        </tbody>
      </table>
    </div>
  )
}

export function TableRow({ node, path }: WidgetProps) {
  const header = flag(node, 'header') === true
  return (
    <tr data-header={header || undefined}>
      {childNodes(node).map((cell, index) => {
        const name = cell.key ?? cell.id ?? String(index)
        return <Cell key={name} node={cell} path={`${path}/${name}`} header={header} />
      })}
    </tr>
  )
}

function cellStyle(node: WidgetNode) {
  const column = choice(node, 'colSize', ['xs', 'sm', 'md', 'lg', 'xl'])
  const vertical = choice(node, 'vAlign', ['start', 'center', 'end'])
  return {
    ...edges('padding', node.padding),
    width: length(node.width) ?? (column && COLUMN_WIDTHS[column]),
    textAlign: choice(node, 'align', ['start', 'center', 'end'] as const),
    verticalAlign: vertical && { start: 'top', center: 'middle', end: 'bottom' }[vertical],
  }
}

function Cell({ node, path, header }: WidgetProps & { header: boolean }) {
  const Tag = header ? 'th' : 'td'
  return (
    <Tag colSpan={number(node, 'colSpan')} rowSpan={number(node, 'rowSpan')} style={cellStyle(node)}>
      <ChildNodes node={node} path={path} />
    </Tag>
  )
}
