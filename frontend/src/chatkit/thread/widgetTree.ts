/** Changes single components of a widget tree by their id; used when item updates arrive. */
import { childNodes, isWidgetNode, type WidgetNode } from '../protocol/widgets'

type Change = (node: WidgetNode) => WidgetNode

/** The tree with the first component of this id changed; the same tree where there is none. */
export function changeComponent(root: WidgetNode, id: string, change: Change): WidgetNode {
  if (root.id === id) return change(root)
  if (!holds(root, id)) return root
  const { children } = root
  if (!Array.isArray(children)) {
    return isWidgetNode(children) ? { ...root, children: changeComponent(children, id, change) } : root
  }
  let found = false
  const changed = children.map((child) => {
    if (found || !isWidgetNode(child)) return child
    const next = changeComponent(child, id, change)
    found = next !== child
    return next
  })
  return { ...root, children: changed }
}

function holds(node: WidgetNode, id: string): boolean {
  return childNodes(node).some((child) => child.id === id || holds(child, id))
}

export function appendText(node: WidgetNode, delta: string, done: boolean): WidgetNode {
  const before = typeof node.value === 'string' ? node.value : ''
  return { ...node, value: before + delta, streaming: !done }
}
