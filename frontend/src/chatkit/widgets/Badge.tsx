/** The Badge widget: a short label for a state. */
import { Badge as BadgeView } from '@openai/apps-sdk-ui/components/Badge'
import { choice, flag, present, text, type WidgetProps } from './props'

const COLORS = ['secondary', 'success', 'danger', 'warning', 'info', 'discovery'] as const

export function Badge({ node }: WidgetProps) {
  const look = present({
    color: choice(node, 'color', COLORS),
    variant: choice(node, 'variant', ['solid', 'soft', 'outline']),
    size: choice(node, 'size', ['sm', 'md', 'lg']),
    pill: flag(node, 'pill'),
  })
  return (
    <BadgeView className="ck-badge" {...look}>
      <span dir="auto">{text(node, 'label') ?? ''}</span>
    </BadgeView>
  )
}
