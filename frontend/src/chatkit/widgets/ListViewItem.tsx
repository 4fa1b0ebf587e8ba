/** The ListViewItem widget: a row, which may be clicked as a whole. */
import { useContext, useId } from 'react'
import { readAction } from '../protocol/widgets'
import { flexStyle } from './boxStyle'
import { ListContext } from './ListContext'
import { ChildNodes } from './NodeView'
import type { WidgetProps } from './props'
import { FormContext, usePending, useWidget } from './WidgetContext'

export function ListViewItem({ node, path }: WidgetProps) {
  const widget = useWidget()
  const form = useContext(FormContext)
  const Tag = useContext(ListContext) ? 'li' : 'div'
  const id = useId()
  const action = readAction(node.onClickAction)
  const pending = usePending(path)
  const onClick = () => {
    if (action && !widget.pending.has(path)) void widget.run(action, path, { auto: 'self', form })
  }
  return (
    <Tag className="ck-list-item" data-clickable={action ? true : undefined} aria-busy={pending || undefined}>
      {action && (
        // The button lies under the row, so that controls in the row stay buttons of their own.
        <button
          type="button"
          className="ck-list-item-action"
          aria-labelledby={id}
          aria-disabled={pending}
          onClick={onClick}
        />
      )}
      <ListContext value={false}>
        <div id={id} className="ck-list-item-content" style={flexStyle(node)}>
          <ChildNodes node={node} path={path} />
        </div>
      </ListContext>
    </Tag>
  )
}
