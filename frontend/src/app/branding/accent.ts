/** The accent colour in the shades the window needs, each legible where it is used, from one colour of the brand. */

type Rgb = readonly [number, number, number]

export interface Accent {
  /** For controls and marks: at least 3 : 1 on the surface. */
  readonly control: string
  /** For text: at least 4.5 : 1 on the surface. */
  readonly text: string
  /** For text and marks on `control`. */
  readonly on: string
}

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
const STEPS = 20

/** `colour` and `surface` as computed styles give them, `rgb(…)`; null if `colour` is of another kind. */
export function accentFrom(colour: string, surface: string): Accent | null {
  const brand = parsed(colour)
  const ground = parsed(surface) ?? WHITE
  if (!brand) return null
  const control = legible(brand, ground, 3)
  return {
    control: css(control),
    text: css(legible(brand, ground, 4.5)),
    on: css(contrast(control, WHITE) >= contrast(control, BLACK) ? WHITE : BLACK),
  }
}

/** `colour` moved as little as need be towards the far end of the scale from `ground`. */
function legible(colour: Rgb, ground: Rgb, ratio: number): Rgb {
  const far = luminance(ground) > 0.4 ? BLACK : WHITE
  for (let step = 0; step <= STEPS; step += 1) {
    const candidate = mixed(colour, far, step / STEPS)
    if (contrast(candidate, ground) >= ratio) return candidate
  }
  return far
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [part(0), part(1), part(2)]
}

/** As WCAG 2 defines it, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function parsed(colour: string): Rgb | null {
  const numbers = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour)
  return numbers ? [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])] : null
}

function css(colour: Rgb): string {
  return `rgb(${colour.join(', ')})`
}
