/** Chooses colours that can be read on each other; used when a theme is applied. */

export type Rgb = readonly [red: number, green: number, blue: number]

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((left, right) => left - right) as [
    number,
    number,
  ]
  return (high + 0.05) / (low + 0.05)
}

const WHITE: Rgb = [255, 255, 255]
const INK: Rgb = [13, 13, 13]

/** White where it can be read on this colour, else ink. */
export function onColor(color: Rgb): Rgb {
  return contrast(color, WHITE) >= 4.5 || contrast(color, WHITE) >= contrast(color, INK) ? WHITE : INK
}

/** The colour, moved away from the ground just far enough to be read on it. */
export function readableOn(color: Rgb, ground: Rgb, wanted = 4.5): Rgb {
  const target = luminance(ground) > 0.4 ? INK : WHITE
  for (let step = 0; step <= 10; step++) {
    const mixed = mix(color, target, step / 10)
    if (contrast(mixed, ground) >= wanted) return mixed
  }
  return target
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [at(0), at(1), at(2)]
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`
}

/** Reads `rgb(…)` and `color(srgb …)`, the forms that computed styles come in. */
export function parseComputed(value: string): Rgb | null {
  const numbers = (value.match(/-?[\d.]+(e-?\d+)?/g) ?? []).slice(0, 3).map(Number)
  if (numbers.length < 3) return null
  const scale = value.startsWith('color(') ? 255 : 1
  const [red = 0, green = 0, blue = 0] = numbers.map((number) => Math.round(number * scale))
  return [red, green, blue]
}
