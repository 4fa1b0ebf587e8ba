/** What the assistant wrote, with its sources and what can be done with it. */
import { memo, useCallback, useMemo, useRef } from 'react'
import { CitationContext } from '../../markdown/Citation'
import { withMarks } from '../../markdown/citations'
import { Markdown } from '../../markdown/Markdown'
import type { AssistantContent, AssistantMessageItem, Source } from '../../protocol/items'
import { CitationMark } from './CitationMark'
import { MessageActions } from './MessageActions'
import { Sources } from './Sources'
import { citationsOf, sourcesOf } from './sourceList'

interface Props {
  item: AssistantMessageItem
  streaming: boolean
  isLast: boolean
}

export const AssistantMessage = memo(function AssistantMessage({ item, streaming, isLast }: Props) {
  const { content } = item
  const sources = useStableSources(content)
  const mark = useCallback(
    (number: number) => {
      const source = sources[number - 1]
      return source ? <CitationMark number={number} source={source} /> : null
    },
    [sources],
  )
  const copy = content.map((part) => part.text).join('\n\n')
  return (
    <div className="ck-item ck-assistant" aria-busy={streaming || undefined}>
      <CitationContext value={mark}>
        {content.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the message
          <Part key={index} part={part} sources={sources} streaming={streaming} />
        ))}
      </CitationContext>
      {sources.length > 0 && <Sources sources={sources} />}
      {!streaming && copy.trim() !== '' && (
        <MessageActions itemId={item.id} copy={copy} isLast={isLast} retry />
      )}
    </div>
  )
})

interface PartProps {
  part: AssistantContent
  sources: readonly Source[]
  streaming: boolean
}

function Part({ part, sources, streaming }: PartProps) {
  const { annotations } = part
  const citations = useMemo(() => citationsOf(annotations, sources), [annotations, sources])
  return <Markdown text={withMarks(part.text, citations)} streaming={streaming} />
}

/** The same list for as long as the annotations are the same: text that grows does not draw the marks again. */
function useStableSources(content: readonly AssistantContent[]): readonly Source[] {
  const kept = useRef<{ of: readonly unknown[]; sources: readonly Source[] }>(null)
  const annotations = content.map((part) => part.annotations)
  const before = kept.current?.of
  const isSame =
    before?.length === annotations.length && annotations.every((each, index) => each === before[index])
  if (!isSame || !kept.current) kept.current = { of: annotations, sources: sourcesOf(content) }
  return kept.current.sources
}
