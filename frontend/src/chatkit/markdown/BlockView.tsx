/** Draws one node of a markdown tree; text stays text, whatever it looks like. Used by the markdown component. */
import type { AlignType, Nodes, Parents, Table } from 'mdast'
import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { useText } from '../text/TextContext'
import { CodeBlock } from './CodeBlock'
import { MarkdownImage } from './MarkdownImage'
import { MarkdownLink } from './MarkdownLink'

function childrenOf(node: Parents): ReactNode[] {
  return node.children.map((child, index) => <Node key={keyOf(child, index)} node={child} />)
}

/** Nodes have no identity of their own; their place is stable, since text only grows at its end. */
function keyOf(node: Nodes, index: number): string {
  return `${index}:${node.type}`
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

export function Node({ node }: { node: Nodes }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    // HTML in an answer is shown as the characters it is made of.
    case 'html':
      return <span className="ck-md-literal">{node.value}</span>
    case 'paragraph':
      return <p>{childrenOf(node)}</p>
    case 'heading': {
      const Tag = HEADINGS[node.depth - 1] ?? 'h6'
      return <Tag data-level={node.depth}>{childrenOf(node)}</Tag>
    }
    case 'strong':
      return <strong>{childrenOf(node)}</strong>
    case 'emphasis':
      return <em>{childrenOf(node)}</em>
    case 'delete':
      return <del>{childrenOf(node)}</del>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return <CodeBlock code={node.value} language={node.lang ?? null} />
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{childrenOf(node)}</ol> : <ul>{childrenOf(node)}</ul>
    case 'listItem':
      return <ListItem node={node} />
    case 'link':
      return <MarkdownLink address={node.url}>{childrenOf(node)}</MarkdownLink>
    case 'image':
      return <MarkdownImage address={node.url} alt={node.alt ?? ''} />
    case 'table':
      return <MarkdownTable node={node} />
    default:
      return 'children' in node ? childrenOf(node) : null
  }
}

function ListItem({ node }: { node: Extract<Nodes, { type: 'listItem' }> }) {
  const text = useText()
  const body = node.children.map((child, index) =>
    // A tight item's only paragraph is a line of the list, not a block of its own.
    child.type === 'paragraph' && !node.spread ? (
      <Fragment key={keyOf(child, index)}>{childrenOf(child)}</Fragment>
    ) : (
      <Node key={keyOf(child, index)} node={child} />
    ),
  )
  if (typeof node.checked !== 'boolean') return <li>{body}</li>
  return (
    <li className="ck-md-task">
      <input
        type="checkbox"
        checked={node.checked}
        aria-label={node.checked ? text.done : text.notDone}
        disabled
        readOnly
      />
      <span>{body}</span>
    </li>
  )
}

function cellStyle(align: AlignType | undefined): CSSProperties | undefined {
  return align ? { textAlign: align } : undefined
}

function MarkdownTable({ node }: { node: Table }) {
  const [head, ...rows] = node.children
  const cells = (row: typeof head, Cell: 'th' | 'td') =>
    row?.children.map((cell, index) => (
      <Cell key={keyOf(cell, index)} style={cellStyle(node.align?.[index])}>
        {childrenOf(cell)}
      </Cell>
    ))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <div className="ck-md-table" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
