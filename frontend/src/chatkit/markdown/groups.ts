/** Puts blocks into groups that stay the same while a text grows, so that a long one costs no more per frame. */
import type { Block } from './tree'
import { weight } from './weight'

export interface Group {
  blocks: readonly Block[]
  weight: number
}
export type Groups = readonly Group[]

const MOST_BLOCKS = 32
/** A group that weighs this much takes no more. */
export const HEAVY = 8192

/** The groups of these blocks; one that holds what it held before is the same one. */
export function grouped(blocks: readonly Block[], before: Groups): Groups {
  const groups = stillTrue(blocks, before)
  let start = groups.reduce((sum, group) => sum + group.blocks.length, 0)
  while (start < blocks.length) {
    const group = groupAt(blocks, start)
    groups.push(group)
    start += group.blocks.length
  }
  return groups
}

function groupAt(blocks: readonly Block[], start: number): Group {
  const group: Block[] = []
  let sum = 0
  for (const block of blocks.slice(start, start + MOST_BLOCKS)) {
    if (sum >= HEAVY) break
    group.push(block)
    sum += weight(block)
  }
  return { blocks: group, weight: sum }
}

/** Closed blocks keep their identity, so a full group is told by its ends; the last one may have grown. */
function stillTrue(blocks: readonly Block[], before: Groups): Group[] {
  const groups: Group[] = []
  let start = 0
  for (const group of before.slice(0, -1)) {
    const end = start + group.blocks.length
    if (group.blocks[0] !== blocks[start] || group.blocks.at(-1) !== blocks[end - 1]) break
    groups.push(group)
    start = end
  }
  return groups
}
