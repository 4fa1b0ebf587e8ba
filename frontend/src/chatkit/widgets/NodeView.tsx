/** Draws any widget node by its type, each within a boundary of its own; unknown types get a placeholder. */
import { memo, useContext, useEffect } from 'react'
import { childNodes, type WidgetNode } from '../protocol/widgets'
import { useText } from '../text/TextContext'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import type { WidgetProps } from './props'
import { useWidget, WidgetContext } from './WidgetContext'

export const NodeView = memo(function NodeView({ node, path }: WidgetProps) {
  const { registry, report } = useWidget()
  const Component = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined
  if (!Component) return <UnknownNode type={node.type} />
  return (
    <ErrorBoundary
      resetOn={node}
      onError={(error) => report('widget.component.failed', { type: node.type, message: error.message })}
    >
      <Component node={node} path={path} />
    </ErrorBoundary>
  )
})

function UnknownNode({ type }: { type: string }) {
  const text = useText()
  const widget = useContext(WidgetContext)
  const report = widget?.report
  useEffect(() => {
    report?.('widget.component.unknown', { type })
  }, [report, type])
  return <span className="ck-placeholder">{text.unknownWidget(type)}</span>
}

export function ChildNodes({ node, path }: WidgetProps) {
  return childPaths(childNodes(node), path).map((child) => (
    <NodeView key={child.segment} node={child.node} path={child.path} />
  ))
}

export interface Child extends WidgetProps {
  /** What tells the child from its siblings. */
  segment: string
}

export function childPaths(children: readonly WidgetNode[], path: string): Child[] {
  const seen = new Map<string, number>()
  return children.map((node) => {
    const segment = segmentOf(node, seen)
    return { node, segment, path: `${path}/${segment}` }
  })
}

const nameOf = (child: WidgetNode): unknown => child.key ?? child.id

/** Whether the server has named it. */
export const hasName = (child: WidgetNode): boolean => typeof nameOf(child) === 'string'

/** A child's key or id, else its type, name and place among its like. */
function segmentOf(child: WidgetNode, seen: Map<string, number>): string {
  const given = nameOf(child)
  const name =
    typeof given === 'string' ? given : `${child.type}:${typeof child.name === 'string' ? child.name : ''}`
  const count = seen.get(name) ?? 0
  seen.set(name, count + 1)
  return count === 0 && typeof given === 'string' ? name : `${name}#${count}`
}
