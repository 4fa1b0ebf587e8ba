/** The line above a card or list that says where it comes from. */
import { NamedIcon } from '../icons/NamedIcon'
import type { WidgetNode } from '../protocol/widgets'
import { useImageAddress } from '../ui/useImageAddress'
import { flag, record, text } from './props'

function statusOf(node: WidgetNode): WidgetNode | undefined {
  const status = record(node.status) as WidgetNode | undefined
  return status && text(status, 'text') ? status : undefined
}

export const hasStatus = (node: WidgetNode): boolean => statusOf(node) !== undefined

export function Status({ node }: { node: WidgetNode }) {
  const status = statusOf(node)
  const favicon = useImageAddress((status && text(status, 'favicon')) ?? 'about:blank')
  if (!status) return null
  const icon = text(status, 'icon')
  return (
    <div className="ck-status">
      {favicon && <img src={favicon} alt="" data-frame={flag(status, 'frame') || undefined} />}
      {icon && <NamedIcon name={icon} size={16} />}
      <span dir="auto">{text(status, 'text')}</span>
    </div>
  )
}
