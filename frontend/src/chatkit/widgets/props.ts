/** Reads a widget node's properties, whatever a server put there; a wrong type counts as absent. */
import type { WidgetNode } from '../protocol/widgets'

export interface WidgetProps {
  node: WidgetNode
  /** Where the node stands in its widget: its identity for state and actions. */
  path: string
}

export function text(node: WidgetNode, name: string): string | undefined {
  const value = node[name]
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : undefined
}

export function flag(node: WidgetNode, name: string): boolean | undefined {
  const value = node[name]
  return typeof value === 'boolean' ? value : undefined
}

export function number(node: WidgetNode, name: string): number | undefined {
  const value = node[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A whole number of things, at least one. */
export function count(node: WidgetNode, name: string, most: number): number | undefined {
  const value = number(node, name)
  return value !== undefined && value >= 1 ? Math.min(Math.floor(value), most) : undefined
}

/** An object that is no list. */
export function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

export function choice<const T extends string>(
  node: WidgetNode,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = node[name]
  return allowed.includes(value as T) ? (value as T) : undefined
}

/** Only what is there: a property set to undefined is not the same as an absent one to typed components. */
export function present<T extends Record<string, unknown>>(
  props: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

export const CONTROL_SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'] as const
export const CONTROL_VARIANTS = ['solid', 'soft', 'outline', 'ghost'] as const
export const GUTTER_SIZES = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl'] as const
export const WEIGHTS = ['normal', 'medium', 'semibold', 'bold'] as const
