/** The line above a card or list that says where it comes from. */
import { NamedIcon } from '../icons/NamedIcon'
import type { WidgetNode } from '../protocol/widgets'
import { useImageAddress } from '../ui/useImageAddress'
import { flag, text } from './props'

export function Status({ node }: { node: WidgetNode }) {
  const status = node.status as WidgetNode | undefined
  const favicon = useImageAddress((status && text(status, 'favicon')) ?? 'about:blank')
  const words = status && typeof status === 'object' ? text(status, 'text') : undefined
  if (!status || !words) return null
  const icon = text(status, 'icon')
  return (
    <div className="ck-status">
      {favicon && <img src={favicon} alt="" data-frame={flag(status, 'frame') || undefined} />}
      {icon && <NamedIcon name={icon} size={16} />}
      <span>{words}</span>
    </div>
  )
}
