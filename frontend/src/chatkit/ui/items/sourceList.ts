/** Numbers the sources an answer names, each once, and says where in the text they are cited; used by answers. */
import type { Citation } from '../../markdown/citations'
import type { Annotation, AssistantContent, Source } from '../../protocol/items'

export function identityOf(source: Source): string {
  if (source.type === 'url') return `url:${source.url}`
  return source.type === 'file' ? `file:${source.filename}:${source.title}` : `entity:${source.id}`
}

export function uniqueSources(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [identityOf(source), source])).values()]
}

export function sourcesOf(content: readonly AssistantContent[]): Source[] {
  return uniqueSources(content.flatMap((part) => part.annotations.map(({ source }) => source)))
}

/** The places of a text where a source is named, each source once a place. */
export function citationsOf(annotations: readonly Annotation[], sources: readonly Source[]): Citation[] {
  const numbers = new Map(sources.map((source, index) => [identityOf(source), index + 1]))
  const cited = annotations.flatMap(({ source, index }) => {
    const number = numbers.get(identityOf(source))
    return number !== undefined && typeof index === 'number' && index >= 0 ? [{ number, index }] : []
  })
  return [...new Map(cited.map((citation) => [`${citation.number}:${citation.index}`, citation])).values()]
}

/** The sources by the groups they are in, in the order of their first. */
export function groupsOf(sources: readonly Source[]): [string, Source[]][] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const name = source.group ?? ''
    groups.set(name, [...(groups.get(name) ?? []), source])
  }
  return [...groups]
}
