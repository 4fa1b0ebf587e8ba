/** The Transition widget: its child fades in where it is replaced by another. */
import { childNodes } from '../protocol/widgets'
import { NodeView } from './NodeView'
import type { WidgetProps } from './props'

export function Transition({ node, path }: WidgetProps) {
  const [child] = childNodes(node)
  if (!child) return null
  const identity = child.key ?? child.id ?? child.type
  return (
    <div key={identity} className="ck-transition">
      <NodeView node={child} path={`${path}/${identity}`} />
    </div>
  )
}
