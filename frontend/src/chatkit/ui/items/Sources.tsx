/** The sources an answer or a task names, each once, folded away until they are asked for. */
import type { Entity } from '@openai/chatkit'
import { ChevronRight, FileText, Globe, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import { NamedIcon } from '../../icons/NamedIcon'
import { MarkdownLink } from '../../markdown/MarkdownLink'
import { hostOf } from '../../markdown/urls'
import type { EntitySource, Source } from '../../protocol/items'
import { textsOf } from '../../session/messageInput'
import { useText } from '../../text/TextContext'
import { EntityPreview } from '../composer/EntityPreview'
import { groupsOf, identityOf, uniqueSources } from './sourceList'

export function Sources({ sources }: { sources: readonly Source[] }) {
  const text = useText()
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
  const unique = uniqueSources(sources)
  const numbers = new Map(unique.map((source, index) => [source, index + 1]))
  return groupsOf(unique).map(([group, members]) => (
    <section key={group} className="ck-source-group">
      {group !== '' && <p className="ck-source-head">{group}</p>}
      <ol className="ck-source-list">
        {members.map((source) => (
          <li key={identityOf(source)} value={numbers.get(source)}>
            <SourceView source={source} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const

function SourceView({ source }: { source: Source }) {
  const detail = detailOf(source)
  return (
    <>
      <SourceName source={source} />
      {detail !== '' && <small>{detail}</small>}
      {source.description && <p dir="auto">{source.description}</p>}
    </>
  )
}

/** Where it is from, and of when. */
function detailOf(source: Source): string {
  const origin =
    source.type === 'url'
      ? (source.attribution ?? hostOf(source.url))
      : source.type === 'file'
        ? source.filename
        : source.label
  const parts = [origin === source.title ? null : origin, whenOf(source.timestamp)]
  return parts.filter(Boolean).join(' · ')
}

/** A date in the reader's language; what is none stays as it came. */
function whenOf(timestamp: string | null | undefined): string | null {
  if (!timestamp || !/^\d{4}-\d\d-\d\d/.test(timestamp)) return timestamp ?? null
  const time = Date.parse(timestamp)
  const format = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium' })
  return Number.isNaN(time) ? timestamp : format.format(time)
}

function SourceName({ source }: { source: Source }): ReactNode {
  const title = <bdi>{source.title}</bdi>
  if (source.type === 'url') {
    return (
      <MarkdownLink address={source.url}>
        <Globe {...ICON} /> {title}
      </MarkdownLink>
    )
  }
  if (source.type === 'file') {
    return (
      <span>
        <FileText {...ICON} /> {source.title === '' ? source.filename : title}
      </span>
    )
  }
  return (
    <EntityPreview entity={entityOfSource(source)} className="ck-source-entity">
      {source.icon ? <NamedIcon name={source.icon} size={14} /> : <Tag {...ICON} />} {title}
    </EntityPreview>
  )
}

export function entityOfSource(source: EntitySource): Entity {
  const { id, title, icon, group, interactive, data } = source
  return {
    id,
    title,
    interactive: interactive === true,
    data: textsOf(data),
    ...(icon ? { icon } : {}),
    ...(group ? { group } : {}),
  }
}
