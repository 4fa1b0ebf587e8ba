/** The colours that a page's theme asks for, as custom properties, kept readable; used by applyTheme. */
import type { AccentColor, GrayscaleOptions, SurfaceColors } from '@openai/chatkit'
import { css, luminance, mix, onColor, type Rgb, readableOn, SHAPE_CONTRAST, WHITE } from './contrast'
import type { Measure } from './measure'

export type Variables = Record<string, string>

const STOPS = [
  0, 25, 50, 75, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700, 750, 800, 850, 900, 925,
  950, 975, 1000,
]
/** Chroma of a middle grey at the strongest tint; what is nearly white or black takes less. */
const MOST_CHROMA = 0.045
const MOST_TINT = 9
const LIGHTNESS_PER_SHADE = 0.012

/** The greys with a breath of the hue, lighter or darker by the shade, each as light as it was otherwise. */
export function grayscaleOf(measure: Measure, { hue, tint, shade = 0 }: GrayscaleOptions): Variables {
  const entries = STOPS.map((stop) => {
    const [level] = measure(`var(--gray-${stop})`)
    const lightness = Math.min(1, Math.max(0, lightnessOf(level) + shade * LIGHTNESS_PER_SHADE))
    const chroma = (tint / MOST_TINT) * MOST_CHROMA * Math.sin(Math.PI * lightness) ** 0.7
    return [`--gray-${stop}`, `oklch(${lightness.toFixed(4)} ${chroma.toFixed(4)} ${hue})`]
  })
  return Object.fromEntries(entries)
}

/** A grey's lightness in OKLab. */
function lightnessOf(level: number): number {
  return Math.cbrt(luminance([level, level, level]))
}

export function surfaceOf({ background, foreground }: SurfaceColors): Variables {
  const toward = (share: number) => `color-mix(in oklab, ${foreground} ${share}%, ${background})`
  return {
    '--color-surface': background,
    '--color-surface-secondary': toward(3),
    '--color-surface-tertiary': toward(6),
    '--color-surface-elevated': background,
    '--color-surface-elevated-secondary': toward(3),
    '--color-text': foreground,
    '--color-text-inverse': background,
    '--color-text-secondary': toward(70),
    '--color-text-tertiary': toward(58),
    '--alpha-base': foreground,
  }
}

/** Grounds that text stands on; a hovered row's is the darkest (or, on dark, the lightest) of them. */
const GROUNDS = [
  'var(--color-surface)',
  'var(--color-surface-secondary)',
  'var(--color-surface-elevated)',
  'color-mix(in oklab, var(--alpha-base) 6%, var(--color-surface))',
]

function groundsIn(measure: Measure): Rgb[] {
  const grounds = GROUNDS.map((ground) => measure(ground))
  // A message of the reader's lets its ground through, which comes out lighter on dark than the mixed one.
  return [...grounds, measure('var(--alpha-06)', grounds[0])]
}

/** The quieter tones of text, moved away from the ground where a hue, shade or surface has brought them too near. */
export function quietTextIn(measure: Measure): Variables {
  const grounds = groundsIn(measure)
  const names = ['--color-text-secondary', '--color-text-tertiary']
  const readable = names.map((name) => [name, css(readableOn(measure(`var(${name})`), grounds))])
  return Object.fromEntries(readable)
}

/** How much of the accent lies in the ground of tags, chosen tools and, from level 2 on, the reader's messages. */
const WASH = 14

export function accentOf(measure: Measure, { primary }: AccentColor): Variables {
  const grounds = groundsIn(measure)
  const accent = measure(primary, grounds[0])
  const on = onColor(accent)
  const away = on === WHITE ? 'black' : 'white'
  const shape = readableOn(accent, grounds, SHAPE_CONTRAST)
  const bubble = measure(`color-mix(in oklab, ${css(accent)} ${WASH}%, var(--color-surface))`)
  const washed = [...grounds, bubble].flatMap((ground) => [
    ground,
    mix(ground, shape, WASH / 100),
    measure(`color-mix(in oklab, ${css(shape)} ${WASH}%, ${css(ground)})`),
  ])
  const text = css(readableOn(accent, washed))
  return {
    '--ck-accent': css(accent),
    '--ck-accent-hover': `color-mix(in oklab, ${css(accent)} 88%, ${away})`,
    '--ck-accent-active': `color-mix(in oklab, ${css(accent)} 80%, ${away})`,
    '--ck-on-accent': css(on),
    '--ck-off-accent': away,
    '--ck-accent-text': text,
    '--ck-tag-text': text,
    '--ck-accent-shape': css(shape),
  }
}
