/** Changes single components of a widget tree by their id; used when item updates arrive. */
import { isWidgetNode, type WidgetNode } from '../protocol/widgets'

type Change = (node: WidgetNode) => WidgetNode

/** The tree with the first component of this id changed; the same tree where there is none. */
export function changeComponent(root: WidgetNode, id: string, change: Change): WidgetNode {
  return changed(root, id, change) ?? root
}

function changed(node: WidgetNode, id: string, change: Change): WidgetNode | null {
  if (node.id === id) return change(node)
  const { children } = node
  if (!Array.isArray(children)) {
    const only = isWidgetNode(children) ? changed(children, id, change) : null
    return only && { ...node, children: only }
  }
  for (const [index, child] of children.entries()) {
    const next = isWidgetNode(child) ? changed(child, id, change) : null
    if (next) return { ...node, children: children.with(index, next) }
  }
  return null
}

export function appendText(node: WidgetNode, delta: string, done: boolean): WidgetNode {
  const before = typeof node.value === 'string' ? node.value : ''
  return { ...node, value: before + delta, streaming: !done }
}
