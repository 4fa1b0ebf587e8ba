/** Draws the markdown of notes; HTML in it stays the characters it is made of, pictures are links to them. */
import { type ReactNode, useMemo } from 'react'
import { blocksOf } from '../../chatkit/markdown/parse'
import type { Block, Inline } from '../../chatkit/markdown/tree'
import { followable, hostOf } from '../../chatkit/markdown/urls'
import styles from './NotesView.module.css'

export function NotesView({ notes }: { notes: string }) {
  const blocks = useMemo(() => blocksOf(notes), [notes])
  return (
    <div className={styles.notes} dir="auto">
      {blockViews(blocks)}
    </div>
  )
}

function blockViews(blocks: readonly Block[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
  return blocks.map((block, index) => <BlockView key={index} block={block} />)
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlineViews(block.children)}</p>
    case 'line':
      return inlineViews(block.children)
    case 'heading':
      return <p className={styles.heading}>{inlineViews(block.children)}</p>
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.value}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{blockViews(block.children)}</blockquote>
    case 'list':
      return <ListView list={block} />
    case 'table':
      return <TableView table={block} />
    case 'thematicBreak':
      return <hr />
    case 'html':
      return <p>{block.value}</p>
  }
}

function ListView({ list }: { list: Extract<Block, { type: 'list' }> }) {
  const Tag = list.start === null ? 'ul' : 'ol'
  return (
    <Tag {...(list.start !== null && { start: list.start })}>
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          {item.checked !== null && <span aria-hidden>{item.checked ? '☑ ' : '☐ '}</span>}
          {blockViews(item.children)}
        </li>
      ))}
    </Tag>
  )
}

function TableView({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const rows = [table.head, ...table.groups.flat()]
  return (
    <table>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column}>{inlineViews(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function inlineViews(nodes: readonly Inline[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return nodes.map((node, index) => <InlineView key={index} node={node} />)
}

function InlineView({ node }: { node: Inline }): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value
    case 'strong':
      return <strong>{inlineViews(node.children)}</strong>
    case 'emphasis':
      return <em>{inlineViews(node.children)}</em>
    case 'delete':
      return <del>{inlineViews(node.children)}</del>
    case 'inlineCode':
      return <code dir="ltr">{node.value}</code>
    case 'break':
      return <br />
    case 'link':
      return <Link address={node.url}>{inlineViews(node.children)}</Link>
    case 'image':
      return <Link address={node.url}>{node.alt || node.url}</Link>
    case 'citation':
      return `[${node.number}]`
  }
}

function Link({ address, children }: { address: string; children: ReactNode }) {
  const href = followable(address)
  if (href === null) return <span title={address}>{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={hostOf(href)}>
      {children}
    </a>
  )
}
