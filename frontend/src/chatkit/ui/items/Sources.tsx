/** The sources an answer or a task names, each once, folded away until they are asked for. */
import { ChevronRight, FileText, Globe, Tag } from 'lucide-react'
import { MarkdownLink } from '../../markdown/MarkdownLink'
import type { Annotation, Source } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { useOptions } from '../SessionContext'
import { textsOf } from './UserMessage'

export function Sources({ annotations }: { annotations: readonly Annotation[] }) {
  const text = useText()
  const sources = [...new Map(annotations.map(({ source }) => [identity(source), source])).values()]
  return (
    <details className="ck-sources">
      <summary>
        <ChevronRight className="ck-fold" size={14} strokeWidth={1.5} aria-hidden />
        {text.sources(sources.length)}
      </summary>
      <SourceList sources={sources} />
    </details>
  )
}

export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className="ck-source-list">
      {sources.map((source) => (
        <li key={identity(source)}>
          <SourceView source={source} />
          {source.description && <p>{source.description}</p>}
        </li>
      ))}
    </ol>
  )
}

function identity(source: Source): string {
  if (source.type === 'url') return `url:${source.url}`
  return source.type === 'file' ? `file:${source.filename}:${source.title}` : `entity:${source.id}`
}

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const

function SourceView({ source }: { source: Source }) {
  const { entities } = useOptions()
  if (source.type === 'url') {
    return (
      <MarkdownLink address={source.url}>
        <Globe {...ICON} /> {source.title} {source.attribution && <small>{source.attribution}</small>}
      </MarkdownLink>
    )
  }
  if (source.type === 'file') {
    return (
      <span>
        <FileText {...ICON} /> {source.title || source.filename}
      </span>
    )
  }
  const onClick = source.interactive ? entities?.onClick : undefined
  const entity = { id: source.id, title: source.title, data: textsOf(source.data) }
  return onClick ? (
    <button type="button" className="ck-link" onClick={() => onClick(entity)}>
      <Tag {...ICON} /> {source.title}
    </button>
  ) : (
    <span>
      <Tag {...ICON} /> {source.title}
    </span>
  )
}
