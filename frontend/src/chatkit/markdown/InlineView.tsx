/** Draws what stands within a line of markdown; text stays text, whatever it looks like. Used by the block views. */
import type { ReactNode } from 'react'
import { Citation } from './Citation'
import { MarkdownImage } from './MarkdownImage'
import { MarkdownLink } from './MarkdownLink'
import type { Inline } from './tree'

/** Nodes have no identity of their own; their place is stable, since text only grows at its end. */
export function inlineViews(nodes: readonly Inline[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: as said
  return nodes.map((node, index) => <InlineView key={`${index}:${node.type}`} node={node} />)
}

function InlineView({ node }: { node: Inline }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'html':
      return <span className="ck-md-literal">{node.value}</span>
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
      return <MarkdownLink address={node.url}>{inlineViews(node.children)}</MarkdownLink>
    case 'image':
      return <MarkdownImage address={node.url} alt={node.alt} />
    case 'citation':
      return <Citation number={node.number} />
  }
}
