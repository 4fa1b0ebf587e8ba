/** The Image widget: a picture, loaded only from where the thread allows. */
import type { CSSProperties } from 'react'
import { useText } from '../text/TextContext'
import { useScheme } from '../theme/SchemeContext'
import { useImageAddress } from '../ui/useImageAddress'
import { blockStyle } from './boxStyle'
import { backgroundColor } from './colors'
import { choice, flag, text, type WidgetProps } from './props'

const FITS = ['cover', 'contain', 'fill', 'scale-down', 'none'] as const

export function Image({ node }: WidgetProps) {
  const words = useText()
  const scheme = useScheme()
  const address = text(node, 'src') ?? ''
  const source = useImageAddress(address)
  const style: CSSProperties = {
    ...blockStyle(node),
    background: backgroundColor(node.background, scheme),
    objectFit: choice(node, 'fit', FITS),
    objectPosition:
      typeof node.position === 'string' && /^[a-z ]+$/.test(node.position) ? node.position : undefined,
  }
  const alt = text(node, 'alt') ?? ''
  if (!source) {
    return (
      <span className="ck-image-refused" style={blockStyle(node)} title={address}>
        {alt || words.image}
      </span>
    )
  }
  return (
    <img
      className="ck-image"
      data-frame={flag(node, 'frame') || undefined}
      data-flush={flag(node, 'flush') || undefined}
      src={source}
      alt={alt}
      style={style}
      loading="lazy"
    />
  )
}
