/** The Image widget: a picture, loaded only from where the thread allows. */
import { type CSSProperties, useState } from 'react'
import { useText } from '../text/TextContext'
import { useScheme } from '../theme/SchemeContext'
import { useImageAddress } from '../ui/useImageAddress'
import { blockStyle } from './boxStyle'
import { backgroundColor } from './colors'
import { choice, flag, text, type WidgetProps } from './props'

const FITS = ['cover', 'contain', 'fill', 'scale-down', 'none'] as const
const POSITIONS = [
  'top left',
  'top',
  'top right',
  'left',
  'center',
  'right',
  'bottom left',
  'bottom',
  'bottom right',
] as const

export function Image({ node }: WidgetProps) {
  const scheme = useScheme()
  const address = text(node, 'src') ?? ''
  const source = useImageAddress(address)
  const [broken, setBroken] = useState<string | null>(null)
  const style: CSSProperties = {
    ...blockStyle(node),
    background: backgroundColor(node.background, scheme),
    objectFit: choice(node, 'fit', FITS),
    objectPosition: choice(node, 'position', POSITIONS),
  }
  const alt = text(node, 'alt') ?? ''
  if (!source || broken === source) return <Refused alt={alt} address={address} style={style} />
  return (
    <img
      className="ck-image"
      data-frame={flag(node, 'frame') || undefined}
      data-flush={flag(node, 'flush') || undefined}
      src={source}
      alt={alt}
      style={style}
      loading="lazy"
      onError={() => setBroken(source)}
    />
  )
}

const LONGEST_ADDRESS = 200

/** What can't be shown is told: its words, and the address for those who want to look. */
function Refused({ alt, address, style }: { alt: string; address: string; style: CSSProperties }) {
  const words = useText()
  const shown = address.startsWith('data:') ? '' : address.slice(0, LONGEST_ADDRESS)
  return (
    <span className="ck-image-told" style={style}>
      <span>{alt || words.image}</span>
      {shown && <small>{shown}</small>}
    </span>
  )
}
