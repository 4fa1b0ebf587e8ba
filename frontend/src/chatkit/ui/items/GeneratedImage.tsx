/** An image the assistant makes: how far it is, then the image. */
import { Download, Maximize2 } from 'lucide-react'
import { useState } from 'react'
import { MarkdownLink } from '../../markdown/MarkdownLink'
import type { GeneratedImageItem } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useConversationPart } from '../SessionContext'
import { useImageAddress } from '../useImageAddress'
import { ImageDialog } from './ImageDialog'

export function GeneratedImage({ item, streaming }: { item: GeneratedImageItem; streaming: boolean }) {
  const address = item.image?.url ?? ''
  const source = useImageAddress(address || 'about:blank')
  return (
    <figure className="ck-item ck-generated" aria-busy={streaming || undefined}>
      {source ? (
        <Picture source={source} unfinished={streaming} />
      ) : (
        <Missing address={address} streaming={streaming} />
      )}
      {streaming && <Progress id={item.id} />}
    </figure>
  )
}

function Picture({ source, unfinished }: { source: string; unfinished: boolean }) {
  const text = useText()
  const [large, setLarge] = useState(false)
  const [failed, setFailed] = useState(false)
  if (failed) return <p className="ck-image-refused">{text.itemFailed}</p>
  return (
    <div className="ck-picture" data-unfinished={unfinished || undefined}>
      <img src={source} alt={text.items.generatedImage} decoding="async" onError={() => setFailed(true)} />
      {!unfinished && (
        <div className="ck-picture-actions">
          <IconButton label={text.items.openLarger} onClick={() => setLarge(true)}>
            <Maximize2 />
          </IconButton>
          <a
            className="ck-icon-button"
            href={source}
            download={fileName(source)}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={text.items.download}
            title={text.items.download}
          >
            <Download />
          </a>
        </div>
      )}
      {large && (
        <ImageDialog source={source} alt={text.items.generatedImage} onClose={() => setLarge(false)} />
      )}
    </div>
  )
}

/** The address's own name; what comes without one is called an image. */
function fileName(source: string): string {
  const last = /^https?:/.test(source) ? new URL(source).pathname.split('/').at(-1) : ''
  return last || 'image.png'
}

function Missing({ address, streaming }: { address: string; streaming: boolean }) {
  const text = useText()
  if (address === '' || streaming)
    return <p className="ck-image-refused">{streaming ? text.generatingImage : text.itemFailed}</p>
  return (
    <p className="ck-image-refused">
      {text.items.imageRefused} <MarkdownLink address={address}>{address}</MarkdownLink>
    </p>
  )
}

function Progress({ id }: { id: string }) {
  const text = useText()
  const progress = useConversationPart(({ thread }) => thread.imageProgress.get(id))
  const known = typeof progress === 'number'
  const label = known ? text.items.imagePart(Math.round(progress * 100)) : text.generatingImage
  return <progress max={1} value={known ? progress : undefined} aria-label={label} />
}
