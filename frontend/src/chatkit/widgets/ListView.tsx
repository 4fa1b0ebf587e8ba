/** The ListView root: a list of rows, the rest of them behind a button where a limit is set. */
import { useState } from 'react'
import { childNodes } from '../protocol/widgets'
import { useText } from '../text/TextContext'
import { SchemeContext, useScheme } from '../theme/SchemeContext'
import { ChildNodes } from './NodeView'
import { choice, type WidgetProps } from './props'
import { Status } from './Status'

const AUTO_LIMIT = 6

export function ListView({ node, path }: WidgetProps) {
  const words = useText()
  const outer = useScheme()
  const scheme = choice(node, 'theme', ['light', 'dark']) ?? outer
  const [open, setOpen] = useState(false)
  const rows = childNodes(node)
  const limit = node.limit === 'auto' ? AUTO_LIMIT : typeof node.limit === 'number' ? node.limit : rows.length
  const hidden = rows.length - limit
  const shown = open || hidden <= 0 ? node : { ...node, children: rows.slice(0, limit) }
  return (
    <SchemeContext value={scheme}>
      <section className="ck-list" data-theme={scheme === outer ? undefined : scheme}>
        <Status node={node} />
        <ul>
          <ChildNodes node={shown} path={path} />
        </ul>
        {hidden > 0 && (
          <button type="button" className="ck-list-more" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? words.showLess : words.showMoreItems(hidden)}
          </button>
        )}
      </section>
    </SchemeContext>
  )
}
