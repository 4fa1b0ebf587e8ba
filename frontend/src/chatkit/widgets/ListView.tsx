/** The ListView root: a list of rows, the rest of them behind a button where a limit is set. */
import { useState } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import { useText } from '../text/TextContext'
import { ListContext } from './ListContext'
import { NodeView } from './NodeView'
import { number, type WidgetProps } from './props'
import { Status } from './Status'
import { Themed, useTheme } from './Themed'
import { useRows } from './useRows'

const AUTO_LIMIT = 6

function limitOf(node: WidgetNode): number {
  if (node.limit === 'auto') return AUTO_LIMIT
  const limit = number(node, 'limit')
  return limit === undefined || limit < 0 ? Number.POSITIVE_INFINITY : Math.floor(limit)
}

export function ListView({ node, path }: WidgetProps) {
  const words = useText()
  const { scheme, ...theme } = useTheme(node)
  const [open, setOpen] = useState(false)
  const rows = useRows(node, path)
  const limit = limitOf(node)
  const hidden = rows.length - limit
  const shown = open ? rows : rows.slice(0, limit)
  return (
    <Themed scheme={scheme}>
      <section className="ck-list" {...theme}>
        <Status node={node} />
        {shown.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: without its bullets WebKit takes it for no list
          <ul role="list">
            {shown.map((row) => (
              <Row key={row.segment} {...row} />
            ))}
          </ul>
        )}
        {hidden > 0 && (
          <button type="button" className="ck-list-more" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? words.showLess : words.showMoreItems(hidden)}
          </button>
        )}
      </section>
    </Themed>
  )
}

function Row({ node, path }: WidgetProps) {
  if (node.type === 'ListViewItem') {
    return (
      <ListContext value={true}>
        <NodeView node={node} path={path} />
      </ListContext>
    )
  }
  return (
    <li className="ck-list-item">
      <div className="ck-list-item-content">
        <NodeView node={node} path={path} />
      </div>
    </li>
  )
}
