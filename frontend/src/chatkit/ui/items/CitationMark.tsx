/** The small mark in an answer where it relies on a source; used by answers. */
import type { ReactNode } from 'react'
import { NamedIcon } from '../../icons/NamedIcon'
import { MarkdownLink } from '../../markdown/MarkdownLink'
import type { EntitySource, Source } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { EntityPreview } from '../composer/EntityPreview'
import { entityOfSource } from './Sources'

export function CitationMark({ number, source }: { number: number; source: Source }) {
  const text = useText()
  const name = text.items.source(number, source.title)
  if (source.type === 'url') {
    return (
      <MarkdownLink className="ck-cite" address={source.url} label={name}>
        {number}
      </MarkdownLink>
    )
  }
  const shown = source.type === 'entity' ? entityMark(source, number) : number
  const inside = (
    <>
      <span aria-hidden>{shown}</span>
      <span className="ck-sr-only">{name}</span>
    </>
  )
  if (source.type === 'file') {
    return (
      <span className="ck-cite" title={source.filename || source.title}>
        {inside}
      </span>
    )
  }
  return (
    <EntityPreview entity={entityOfSource(source)} className="ck-cite" about={<About source={source} />}>
      {inside}
    </EntityPreview>
  )
}

function About({ source: { icon, label, title, description } }: { source: EntitySource }) {
  return (
    <div className="ck-preview-about">
      {(icon || label) && (
        <p>
          {icon && <NamedIcon name={icon} size={14} />} <bdi>{label}</bdi>
        </p>
      )}
      <strong dir="auto">{title}</strong>
      {description && <p dir="auto">{description}</p>}
    </div>
  )
}

/** Its own label, else its icon, else its number. */
function entityMark(source: EntitySource, number: number): ReactNode {
  if (source.inline_label) return source.inline_label
  return source.icon ? <NamedIcon name={source.icon} size={12} /> : number
}
