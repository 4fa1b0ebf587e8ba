/** An image the assistant makes: how far it is, then the image. */
import type { GeneratedImageItem } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { useConversation } from '../SessionContext'
import { useImageAddress } from '../useImageAddress'

export function GeneratedImage({ item, streaming }: { item: GeneratedImageItem; streaming: boolean }) {
  const text = useText()
  const [, { thread }] = useConversation()
  const address = item.image?.url ?? ''
  const source = useImageAddress(address || 'about:blank')
  const progress = thread.imageProgress.get(item.id)
  return (
    <figure className="ck-item ck-generated" aria-busy={streaming || undefined}>
      {source ? (
        <img src={source} alt={text.image} />
      ) : (
        <span className="ck-image-refused">{streaming ? text.generatingImage : address || text.image}</span>
      )}
      {streaming && <progress max={1} value={progress} aria-label={text.generatingImage} />}
    </figure>
  )
}
