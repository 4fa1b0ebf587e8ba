/** Guesses how tall an item will be before it was ever drawn; used where items off screen need a place. */
import type { ThreadItem } from '../../protocol/items'
import { childNodes, type WidgetNode } from '../../protocol/widgets'

const LINE = 24
const GAP = 24
const CHARACTER = 7.4
const MOST = 20_000

export function likelyHeight(item: ThreadItem, width: number): number {
  return Math.min(MOST, Math.max(LINE, bodyHeight(item, Math.min(width, 704)))) + GAP
}

function bodyHeight(item: ThreadItem, width: number): number {
  switch (item.type) {
    case 'user_message':
      return 16 + textHeight(item.content.map((part) => part.text).join(''), width * 0.8)
    case 'assistant_message':
      return item.content.reduce((sum, part) => sum + textHeight(part.text, width), 0)
    case 'widget':
      return 48 + Math.min(100, leaves(item.widget)) * 22
    case 'generated_image':
      return 320
    case 'structured_input':
      return (
        48 +
        item.inputs.reduce(
          (sum, input) => sum + 64 + (input.type === 'multiple_choice' ? 30 * input.options.length : 0),
          0,
        )
      )
    case 'workflow':
      return item.workflow.expanded ? LINE + item.workflow.tasks.length * 34 : LINE
    default:
      return LINE
  }
}

function textHeight(text: string, width: number): number {
  let lines = 0
  let breaks = 0
  for (let from = 0; from <= text.length && lines * LINE < MOST; ) {
    const end = text.indexOf('\n', from)
    const length = (end < 0 ? text.length : end) - from
    lines += Math.max(length === 0 ? 0.5 : 1, Math.ceil((length * CHARACTER) / width))
    breaks++
    if (end < 0) break
    from = end + 1
  }
  return lines * LINE + Math.min(breaks, 2)
}

function leaves(node: WidgetNode): number {
  const children = childNodes(node)
  if (children.length === 0) return 1
  const counts = children.map(leaves)
  const isRow = node.type === 'Row' || node.type === 'ListViewItem' || node.direction === 'row'
  return isRow ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0)
}
