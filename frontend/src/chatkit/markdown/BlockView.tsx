/** Draws one block of a markdown tree; used by the markdown component. */
import { memo, type ReactNode } from 'react'
import { useText } from '../text/TextContext'
import { CodeBlock } from './code/CodeBlock'
import { inlineViews } from './InlineView'
import { TableView } from './TableView'
import type { Block, ListItem } from './tree'

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

export const BlockView = memo(function BlockView({ block }: { block: Block }): ReactNode {
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
      return <blockquote>{blockViews(block.children)}</blockquote>
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
  if (item.checked === null) return <li>{blockViews(item.children)}</li>
  return (
    <li className="ck-md-task">
      <input
        type="checkbox"
        checked={item.checked}
        aria-label={item.checked ? text.done : text.notDone}
        disabled
        readOnly
      />
      <span>{blockViews(item.children)}</span>
    </li>
  )
}
