/** Turns the colours of widgets (tokens, palette names, CSS, light/dark pairs) into CSS values. */
import type { Scheme } from '../theme/SchemeContext'

const TEXT: Record<string, string> = {
  prose: 'var(--color-text)',
  primary: 'var(--color-text)',
  emphasis: 'var(--color-text)',
  secondary: 'var(--color-text-secondary)',
  tertiary: 'var(--color-text-tertiary)',
  success: 'var(--color-text-success)',
  warning: 'var(--color-text-warning)',
  danger: 'var(--color-text-danger)',
  info: 'var(--color-text-info)',
  discovery: 'var(--color-text-discovery)',
}

const SURFACES: Record<string, string> = {
  surface: 'var(--color-surface)',
  'surface-secondary': 'var(--color-surface-secondary)',
  'surface-tertiary': 'var(--color-surface-tertiary)',
  'surface-elevated': 'var(--color-surface-elevated)',
  'surface-elevated-secondary': 'var(--color-surface-elevated-secondary)',
}

const BORDERS: Record<string, string> = {
  default: 'var(--color-border)',
  subtle: 'var(--color-border-subtle)',
  strong: 'var(--color-border-strong)',
}

const PALETTE = /^(gray|red|orange|yellow|green|blue|purple|pink)-(a?\d{1,4})$/

/** A CSS value that could make the browser fetch something is not one. */
export function safeCss(value: string): string | undefined {
  return /url\s*\(|src\s*\(|image-set\s*\(|image\s*\(|element\s*\(|expression|[;{}@\\]/i.test(value)
    ? undefined
    : value
}

/** A colour among these tokens, of the palette, or of CSS; undefined for what is none. */
export function colorFrom(
  value: unknown,
  scheme: Scheme,
  tokens: Readonly<Record<string, string>>,
): string | undefined {
  const chosen =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[scheme] : value
  if (typeof chosen !== 'string' || chosen === '') return undefined
  if (Object.hasOwn(tokens, chosen)) return tokens[chosen]
  const primitive = PALETTE.exec(chosen)
  return primitive ? `var(--${primitive[1]}-${primitive[2]})` : safeCss(chosen)
}

export const textColor = (value: unknown, scheme: Scheme) => colorFrom(value, scheme, TEXT)
export const backgroundColor = (value: unknown, scheme: Scheme) => colorFrom(value, scheme, SURFACES)
export const borderColor = (value: unknown, scheme: Scheme) => colorFrom(value, scheme, BORDERS)
