/** Draws the blocks of a markdown tree, in groups where they are many; used by the markdown component. */
import { memo, type ReactNode, useRef } from 'react'
import { useText } from '../text/TextContext'
import { CodeBlock } from './code/CodeBlock'
import { type Group, type Groups, grouped, HEAVY } from './groups'
import { inlineViews } from './InlineView'
import { Piece, useWaiting } from './Piece'
import { TableView } from './TableView'
import type { Block, ListItem } from './tree'
import { weightOf } from './weight'

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

export function BlockGroups({ blocks }: { blocks: readonly Block[] }) {
  const kept = useRef<Groups>([])
  const groups = grouped(blocks, kept.current)
  kept.current = groups
  const waits = useWaiting(groups.length)
  return groups.map((group, index) => {
    const closed = index < groups.length - 1
    // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end, so a group's place is its identity
    return <GroupView key={index} group={group} closed={closed} waits={waits(index)} />
  })
}

interface GroupProps {
  group: Group
  closed: boolean
  waits: boolean
}

const GroupView = memo(
  function GroupView({ group, closed, waits }: GroupProps) {
    const [first] = group.blocks
    return (
      <Piece
        className="ck-md-group"
        closed={closed}
        continues={first !== undefined && 'continues' in first}
        waits={waits}
        weight={group.weight}
      >
        {() => blockViews(group.blocks)}
      </Piece>
    )
  },
  (before, after) => before.group === after.group && before.closed === after.closed,
)

const BlockView = memo(function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p data-continues={block.continues}>{inlineViews(block.children)}</p>
    case 'line':
      return inlineViews(block.children)
    case 'heading': {
      const Tag = HEADINGS[block.depth - 1] ?? 'h6'
      return <Tag data-level={block.depth}>{inlineViews(block.children)}</Tag>
    }
    case 'code':
      return <CodeBlock code={block.value} language={block.lang} />
    case 'thematicBreak':
      return <hr />
    case 'blockquote':
      return <blockquote>{innerViews(block.children)}</blockquote>
    case 'list':
      return <ListBlock list={block} />
    case 'table':
      return <TableView table={block} />
    // HTML in an answer is shown as the characters it is made of.
    case 'html':
      return <span className="ck-md-literal">{block.value}</span>
  }
})

function blockViews(blocks: readonly Block[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end, so a block's place is its identity
  return blocks.map((block, index) => <BlockView key={`${index}:${block.type}`} block={block} />)
}

/** What a quote or an item holds: much of it is grouped as well. */
function innerViews(blocks: readonly Block[]): ReactNode {
  if (blocks.length < 2 || weightOf(blocks) < HEAVY) return blockViews(blocks)
  return <BlockGroups blocks={blocks} />
}

function ListBlock({ list }: { list: Extract<Block, { type: 'list' }> }) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <ListItemView key={index} item={item} />
  ))
  if (list.start === null) return <ul data-continues={list.continues}>{items}</ul>
  return (
    <ol start={list.start} data-continues={list.continues} data-wide={list.start > 99 || undefined}>
      {items}
    </ol>
  )
}

function ListItemView({ item }: { item: ListItem }) {
  const text = useText()
  if (item.checked === null) return <li>{innerViews(item.children)}</li>
  return (
    <li className="ck-md-task">
      <input
        type="checkbox"
        checked={item.checked}
        aria-label={item.checked ? text.done : text.notDone}
        disabled
        readOnly
      />
      <span>{innerViews(item.children)}</span>
    </li>
  )
}
