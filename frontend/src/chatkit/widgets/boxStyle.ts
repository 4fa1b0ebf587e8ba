/** Turns the layout properties of widgets into inline styles; used by boxes, cards, images and cells. */
import type { CSSProperties } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import type { Scheme } from '../theme/SchemeContext'
import { backgroundColor, borderColor, safeCss } from './colors'

type Side = 'top' | 'right' | 'bottom' | 'left'

/** Both sides of an axis first, so that a side of its own counts more. */
const SIDES: readonly [string, readonly Side[]][] = [
  ['x', ['left', 'right']],
  ['y', ['top', 'bottom']],
  ['top', ['top']],
  ['right', ['right']],
  ['bottom', ['bottom']],
  ['left', ['left']],
]

/** Templates fill numbers in as text. */
function amount(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A number counts spacing units; any other text is CSS. */
export function spacing(value: unknown): string | undefined {
  const units = amount(value)
  if (units !== undefined) return `calc(var(--spacing) * ${units})`
  return typeof value === 'string' ? safeCss(value) : undefined
}

/** A number is in pixels; any other text is CSS. */
export function length(value: unknown): string | undefined {
  const pixels = amount(value)
  if (pixels !== undefined) return `${pixels}px`
  return typeof value === 'string' ? safeCss(value) : undefined
}

export function edges(property: 'padding' | 'margin', value: unknown): CSSProperties {
  if (typeof value !== 'object' || value === null) {
    const all = spacing(value)
    return all === undefined ? {} : { [property]: all }
  }
  const style: Record<string, string> = {}
  for (const [name, sides] of SIDES) {
    const size = spacing((value as Record<string, unknown>)[name])
    if (size === undefined) continue
    for (const side of sides) style[`${property}${capital(side)}`] = size
  }
  return style
}

/** The room at the sides of a padded part, which parts that are flush with its edge take back. */
export function insets(padding: unknown): CSSProperties {
  const { left, right, x } =
    typeof padding === 'object' && padding !== null ? (padding as Record<string, unknown>) : { x: padding }
  return Object.fromEntries(
    [
      ['--ck-inset-left', spacing(left ?? x)],
      ['--ck-inset-right', spacing(right ?? x)],
    ].filter(([, value]) => value !== undefined),
  )
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
  for (const [name, sides] of SIDES) {
    const drawn = line((value as Record<string, unknown>)[name], scheme)
    if (drawn === undefined) continue
    for (const side of sides) style[`border${capital(side)}`] = drawn
  }
  return style
}

const RADII = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', 'full']

export function radius(value: unknown): CSSProperties {
  if (value === 'none') return { borderRadius: 0 }
  if (value === '100%') return { borderRadius: '100%' }
  return RADII.includes(value as string) ? { borderRadius: `var(--radius-${value})` } : {}
}

const ALIGN = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  baseline: 'baseline',
  stretch: 'stretch',
}

const JUSTIFY = {
  ...ALIGN,
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
}

function oneOf<T extends Record<string, string>>(known: T, value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(known, value) ? known[value] : undefined
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
    aspectRatio: ratio(node.aspectRatio),
  }
}

export function ratio(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? safeCss(value) : undefined
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
  const factor = amount(value)
  return factor === undefined ? safeCss(String(value)) : `${factor} ${factor} 0%`
}

export function flexStyle(node: WidgetNode): CSSProperties {
  const { wrap } = node
  const align = oneOf(ALIGN, node.align)
  return {
    ...(align ? { alignItems: align } : {}),
    justifyContent: oneOf(JUSTIFY, node.justify),
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
