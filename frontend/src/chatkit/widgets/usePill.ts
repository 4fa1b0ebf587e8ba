/** Tells whether a control is fully rounded: as its node says, else as the theme's radius has it. */
import type { WidgetNode } from '../protocol/widgets'
import { useOptions } from '../ui/SessionContext'
import { flag } from './props'

export function usePill(node: WidgetNode): boolean {
  const { theme } = useOptions()
  const radius = (typeof theme === 'object' && theme.radius) || 'pill'
  return flag(node, 'pill') ?? radius === 'pill'
}
