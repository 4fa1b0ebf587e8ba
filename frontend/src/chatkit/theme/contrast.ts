/** Chooses colours that can be read on each other; used when a theme is applied. */

export type Rgb = readonly [red: number, green: number, blue: number]

/** What WCAG 2.2 asks of text and of what a control is recognised by. */
export const TEXT_CONTRAST = 4.5
export const SHAPE_CONTRAST = 3

export const WHITE: Rgb = [255, 255, 255]
export const BLACK: Rgb = [0, 0, 0]
const INK: Rgb = [13, 13, 13]

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

export function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

/** White where it can be read on this colour, else ink; black where ink falls short, which is then enough. */
export function onColor(color: Rgb): Rgb {
  return [WHITE, INK].find((ink) => contrast(color, ink) >= TEXT_CONTRAST) ?? BLACK
}

/** The colour, moved just far enough away from the grounds that it can be told from each of them. */
export function readableOn(color: Rgb, grounds: readonly Rgb[], wanted = TEXT_CONTRAST): Rgb {
  const reads = (candidate: Rgb) => grounds.every((ground) => contrast(candidate, ground) >= wanted)
  const target = worst(BLACK, grounds) >= worst(WHITE, grounds) ? BLACK : WHITE
  for (let step = 0; step < 20; step++) {
    const candidate = mix(color, target, step / 20)
    if (reads(candidate)) return candidate
  }
  return target
}

function worst(color: Rgb, grounds: readonly Rgb[]): number {
  return Math.min(...grounds.map((ground) => contrast(color, ground)))
}

export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [at(0), at(1), at(2)]
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`
}

/** Reads `color(srgb …)` and `rgb(…)`, the forms that computed colours come in; see-through ones laid on a ground. */
export function parseComputed(value: string, ground: Rgb): Rgb | null {
  const numbers = (value.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)
  const [red, green, blue, alpha = 1] = numbers
  if (red === undefined || green === undefined || blue === undefined) return null
  const scale = value.startsWith('color(') ? 255 : 1
  const channel = (part: number) => Math.min(255, Math.max(0, Math.round(part * scale)))
  return mix(ground, [channel(red), channel(green), channel(blue)], alpha)
}
