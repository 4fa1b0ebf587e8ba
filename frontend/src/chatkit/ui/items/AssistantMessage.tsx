/** What the assistant wrote, with its sources and what can be done with it. */
import { memo } from 'react'
import { Markdown } from '../../markdown/Markdown'
import type { AssistantMessageItem } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { MessageActions } from './MessageActions'
import { Sources } from './Sources'

interface Props {
  item: AssistantMessageItem
  streaming: boolean
  isLast: boolean
}

export const AssistantMessage = memo(function AssistantMessage({ item, streaming, isLast }: Props) {
  const text = useText()
  const annotations = item.content.flatMap((part) => part.annotations)
  const copy = item.content.map((part) => part.text).join('\n\n')
  return (
    <article className="ck-item ck-assistant" aria-label={text.assistant} aria-busy={streaming || undefined}>
      {item.content.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the message
        <Markdown key={index} text={part.text} streaming={streaming} />
      ))}
      {annotations.length > 0 && <Sources annotations={annotations} />}
      {!streaming && copy.trim() !== '' && (
        <MessageActions itemId={item.id} copy={copy} isLast={isLast} retry />
      )}
    </article>
  )
})
