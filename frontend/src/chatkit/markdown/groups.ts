/** Puts blocks into groups that stay the same while a text grows, so that a long one costs no more per frame. */
import type { Block } from './tree'

export type Groups = readonly (readonly Block[])[]

const SIZE = 32

/** The groups of these blocks; one that holds what it held before is the same one. */
export function grouped(blocks: readonly Block[], before: Groups): Groups {
  const groups: (readonly Block[])[] = []
  for (let start = 0; start < blocks.length; start += SIZE) {
    const known = before[groups.length]
    const end = Math.min(start + SIZE, blocks.length)
    groups.push(known && holds(known, blocks, start, end) ? known : blocks.slice(start, end))
  }
  return groups
}

/** Closed blocks keep their identity, so a full group is told by its ends. */
function holds(group: readonly Block[], blocks: readonly Block[], start: number, end: number): boolean {
  return group.length === end - start && group[0] === blocks[start] && group.at(-1) === blocks[end - 1]
}
