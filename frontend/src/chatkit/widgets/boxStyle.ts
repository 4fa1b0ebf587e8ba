/** Turns the layout properties of widgets into inline styles; used by boxes, cards, images and cells. */
import type { CSSProperties } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import type { Scheme } from '../theme/SchemeContext'
import { backgroundColor, borderColor, safeCss } from './colors'

type Side = 'top' | 'right' | 'bottom' | 'left'

const SIDES: Record<string, readonly Side[]> = {
  top: ['top'],
  right: ['right'],
  bottom: ['bottom'],
  left: ['left'],
  x: ['left', 'right'],
  y: ['top', 'bottom'],
}

/** A number counts spacing units; a string is CSS. */
export function spacing(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return `calc(var(--spacing) * ${value})`
  return typeof value === 'string' ? safeCss(value) : undefined
}

/** A number is in pixels; a string is CSS. */
export function length(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}px`
  return typeof value === 'string' ? safeCss(value) : undefined
}

export function edges(property: 'padding' | 'margin', value: unknown): CSSProperties {
  if (typeof value !== 'object' || value === null) {
    const all = spacing(value)
    return all === undefined ? {} : { [property]: all }
  }
  const style: Record<string, string> = {}
  for (const [name, amount] of Object.entries(value)) {
    const size = spacing(amount)
    if (size === undefined) continue
    for (const side of SIDES[name] ?? []) style[`${property}${capital(side)}`] = size
  }
  return style
}

function capital(side: string): string {
  return side.charAt(0).toUpperCase() + side.slice(1)
}

const LINE_STYLES = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset']

function line(value: unknown, scheme: Scheme): string | undefined {
  const { size, color, style } = (typeof value === 'number' ? { size: value } : (value ?? {})) as Record<
    string,
    unknown
  >
  if (typeof size !== 'number') return undefined
  const drawn = LINE_STYLES.includes(style as string) ? style : 'solid'
  return `${size}px ${drawn} ${borderColor(color, scheme) ?? 'var(--color-border)'}`
}

export function borders(value: unknown, scheme: Scheme): CSSProperties {
  if (typeof value === 'number' || (typeof value === 'object' && value !== null && 'size' in value)) {
    const all = line(value, scheme)
    return all === undefined ? {} : { border: all }
  }
  if (typeof value !== 'object' || value === null) return {}
  const style: Record<string, string> = {}
  for (const [name, edge] of Object.entries(value)) {
    const drawn = line(edge, scheme)
    if (drawn === undefined) continue
    for (const side of SIDES[name] ?? []) style[`border${capital(side)}`] = drawn
  }
  return style
}

const RADII = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', 'full']

export function radius(value: unknown): CSSProperties {
  if (value === 'none') return { borderRadius: 0 }
  if (value === '100%') return { borderRadius: '100%' }
  return RADII.includes(value as string) ? { borderRadius: `var(--radius-${value})` } : {}
}

const ALIGN: Record<string, string> = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  baseline: 'baseline',
  stretch: 'stretch',
}

const JUSTIFY: Record<string, string> = {
  ...ALIGN,
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
}

function sizes(node: WidgetNode): CSSProperties {
  const { size, minSize, maxSize } = node
  return {
    width: length(node.width ?? size),
    height: length(node.height ?? size),
    minWidth: length(node.minWidth ?? minSize),
    minHeight: length(node.minHeight ?? minSize),
    maxWidth: length(node.maxWidth ?? maxSize),
    maxHeight: length(node.maxHeight ?? maxSize),
    aspectRatio: typeof node.aspectRatio === 'number' ? String(node.aspectRatio) : length(node.aspectRatio),
  }
}

/** Size, margin and corners: what images and charts share with boxes. */
export function blockStyle(node: WidgetNode): CSSProperties {
  return {
    ...sizes(node),
    ...edges('margin', node.margin),
    ...radius(node.radius),
    ...(typeof node.flex === 'number' || typeof node.flex === 'string' ? { flex: flexOf(node.flex) } : {}),
  }
}

function flexOf(value: string | number): string | undefined {
  if (value === 'auto') return '1 1 auto'
  return typeof value === 'number' ? `${value} ${value} 0%` : safeCss(value)
}

export function flexStyle(node: WidgetNode): CSSProperties {
  const { wrap } = node
  return {
    alignItems: ALIGN[node.align as string],
    justifyContent: JUSTIFY[node.justify as string],
    gap: spacing(node.gap),
    ...(wrap === 'wrap' || wrap === 'nowrap' || wrap === 'wrap-reverse' ? { flexWrap: wrap } : {}),
  }
}

export function boxStyle(node: WidgetNode, scheme: Scheme): CSSProperties {
  return {
    ...blockStyle(node),
    ...flexStyle(node),
    ...edges('padding', node.padding),
    ...borders(node.border, scheme),
    background: backgroundColor(node.background, scheme),
  }
}
