/** Looks a widget over before it is drawn: whether it is of a size that can be, and which fields have labels. */
import { childNodes, type WidgetNode } from '../protocol/widgets'

/** What one widget may consist of; more would freeze the page for a reader who can't read that much anyway. */
export const MOST_PARTS = 5_000
export const GREATEST_DEPTH = 100

export interface Survey {
  tooLarge: boolean
  labelled: ReadonlySet<string>
}

export function survey(root: WidgetNode): Survey {
  const labelled = new Set<string>()
  const waiting: [WidgetNode, number][] = [[root, 1]]
  let parts = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    parts += 1 + weight(node.options) + weight(node.data)
    if (parts > MOST_PARTS || depth > GREATEST_DEPTH) return { tooLarge: true, labelled }
    if (node.type === 'Label' && typeof node.fieldName === 'string') labelled.add(node.fieldName)
    for (const child of childNodes(node)) waiting.push([child, depth + 1])
  }
  return { tooLarge: false, labelled }
}

function weight(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
