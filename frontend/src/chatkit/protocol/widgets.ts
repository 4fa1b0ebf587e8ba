/** The shape of a widget node as it arrives: a type and properties nobody has vouched for. */
import type { ActionConfig } from './generated/widgets'

export interface WidgetNode {
  type: string
  id?: string
  key?: string
  [property: string]: unknown
}

export type { ActionConfig }

export function isWidgetNode(value: unknown): value is WidgetNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

export function childNodes(node: WidgetNode): WidgetNode[] {
  const { children } = node
  if (Array.isArray(children)) return children.filter(isWidgetNode)
  return isWidgetNode(children) ? [children] : []
}

/** An action as a component carries it, or undefined where the property holds anything else. */
export function readAction(value: unknown): ActionConfig | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return typeof (value as { type?: unknown }).type === 'string' ? (value as ActionConfig) : undefined
}
