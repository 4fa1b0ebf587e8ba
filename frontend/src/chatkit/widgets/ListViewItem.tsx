/** The ListViewItem widget: a row, which may be clicked as a whole. */
import { useContext, useId } from 'react'
import { readAction } from '../protocol/widgets'
import { flexStyle } from './boxStyle'
import { ChildNodes } from './NodeView'
import type { WidgetProps } from './props'
import { FormContext, useWidget } from './WidgetContext'

export function ListViewItem({ node, path }: WidgetProps) {
  const widget = useWidget()
  const form = useContext(FormContext)
  const id = useId()
  const action = readAction(node.onClickAction)
  const pending = widget.pending.has(path)
  return (
    <li className="ck-list-item" data-clickable={action ? true : undefined} aria-busy={pending || undefined}>
      {action && (
        // The button lies under the row, so that controls in the row stay buttons of their own.
        <button
          type="button"
          className="ck-list-item-action"
          aria-labelledby={id}
          disabled={pending}
          onClick={() => void widget.run(action, path, { auto: 'self', form })}
        />
      )}
      <div id={id} className="ck-list-item-content" style={flexStyle(node)}>
        <ChildNodes node={node} path={path} />
      </div>
    </li>
  )
}
