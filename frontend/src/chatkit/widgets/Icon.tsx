/** The Icon widget: one icon of the set. */
import { NamedIcon } from '../icons/NamedIcon'
import { useScheme } from '../theme/SchemeContext'
import { textColor } from './colors'
import { choice, text, type WidgetProps } from './props'

export const ICON_SIZES = { xs: 14, sm: 16, md: 18, lg: 20, xl: 22, '2xl': 24, '3xl': 30 } as const
const NAMES = Object.keys(ICON_SIZES) as (keyof typeof ICON_SIZES)[]

export function Icon({ node }: WidgetProps) {
  const scheme = useScheme()
  return (
    <span className="ck-icon" style={{ color: textColor(node.color, scheme) }}>
      <NamedIcon name={text(node, 'name') ?? ''} size={ICON_SIZES[choice(node, 'size', NAMES) ?? 'md']} />
    </span>
  )
}
