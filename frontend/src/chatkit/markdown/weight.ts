/** Says how much there is to draw in a block, in characters; used where blocks are grouped and drawn in turn. */
import type { Block, Inline, Row } from './tree'

/** What a block, an item or a cell costs beside its words. */
const ELEMENT = 24

const weights = new WeakMap<Block, number>()

export function weight(block: Block): number {
  const known = weights.get(block)
  if (known !== undefined) return known
  const found = ELEMENT + within(block)
  weights.set(block, found)
  return found
}

export const weightOf = (blocks: readonly Block[]): number => sum(blocks, weight)

function within(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'line':
    case 'heading':
      return inlineWeight(block.children)
    case 'code':
    case 'html':
      return block.value.length
    case 'blockquote':
      return weightOf(block.children)
    case 'list':
      return sum(block.items, (item) => ELEMENT + weightOf(item.children))
    case 'table':
      return sum(block.groups, rowsWeight)
    case 'thematicBreak':
      return 0
  }
}

const rows = new WeakMap<readonly Row[], number>()

export function rowsWeight(group: readonly Row[]): number {
  const known = rows.get(group) ?? sum(group, (row) => sum(row, (cell) => ELEMENT + inlineWeight(cell)))
  rows.set(group, known)
  return known
}

function inlineWeight(nodes: readonly Inline[]): number {
  return sum(nodes, (node) => {
    if ('value' in node) return node.value.length
    return 'children' in node ? inlineWeight(node.children) : ELEMENT
  })
}

function sum<Each>(all: readonly Each[], of: (each: Each) => number): number {
  return all.reduce((total, each) => total + of(each), 0)
}
