/** Puts a page's theme on the frame's document, as attributes and custom properties; called when options change. */
import type { ChatKitOptions, ColorOption, GrayscaleOptions, TypographyOption } from '@openai/chatkit'
import { css, onColor, parseComputed, type Rgb, readableOn } from './contrast'
import { loadFonts } from './fonts'
import type { Scheme } from './SchemeContext'

type Theme = ChatKitOptions['theme']
type Variables = Record<string, string>

export function schemeOf(theme: Theme): Scheme {
  return (typeof theme === 'string' ? theme : theme?.colorScheme) ?? 'light'
}

/** Names of the properties that the last theme had set. */
const SET = 'ckThemed'

export function applyTheme(document: Document, theme: Theme): void {
  const root = document.documentElement
  const { color, typography, radius, density } = typeof theme === 'object' ? theme : {}
  for (const name of root.dataset[SET]?.split(' ') ?? []) root.style.removeProperty(name)
  root.dataset.theme = schemeOf(theme)
  root.dataset.radius = radius ?? 'pill'
  root.dataset.density = density ?? 'normal'
  root.dataset.accent = String(color?.accent?.level ?? 'none')
  const set = (variables: Variables) => {
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value)
    root.dataset[SET] = [root.dataset[SET], ...Object.keys(variables)].filter(Boolean).join(' ')
  }
  delete root.dataset[SET]
  set(typographyOf(typography))
  if (color?.grayscale) set(grayscaleOf(root, color.grayscale))
  if (color?.surface) set(surfaceOf(color.surface))
  if (color?.accent) set(accentOf(document, color.accent))
  loadFonts(document, typography?.fontSources ?? [])
}

function typographyOf(typography: TypographyOption = {}): Variables {
  const { baseSize, fontFamily, fontFamilyMono } = typography
  return {
    ...(baseSize ? { 'font-size': `${baseSize}px`, '--ck-font-size': '1rem' } : {}),
    ...(fontFamily ? { '--font-sans': fontFamily } : {}),
    ...(fontFamilyMono ? { '--font-mono': fontFamilyMono } : {}),
  }
}

const STOPS = [
  0, 25, 50, 75, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700, 750, 800, 850, 900, 925,
  950, 975, 1000,
]

/** The greys with a breath of the hue, lighter or darker by the shade. */
function grayscaleOf(root: HTMLElement, { hue, tint, shade = 0 }: GrayscaleOptions): Variables {
  const styles = getComputedStyle(root)
  const toward = shade < 0 ? 'black' : 'white'
  const entries = STOPS.map((stop) => {
    const name = `--gray-${stop}`
    const base = styles.getPropertyValue(name).trim()
    const tinted = `color-mix(in oklab, oklch(0.6 0.18 ${hue}) ${tint * 1.2}%, ${base})`
    return [name, shade === 0 ? tinted : `color-mix(in oklab, ${toward} ${Math.abs(shade) * 2}%, ${tinted})`]
  })
  return Object.fromEntries(entries)
}

function surfaceOf({ background, foreground }: NonNullable<ColorOption['surface']>): Variables {
  const toward = (share: number) => `color-mix(in oklab, ${foreground} ${share}%, ${background})`
  return {
    '--color-surface': background,
    '--color-surface-secondary': toward(3),
    '--color-surface-tertiary': toward(6),
    '--color-surface-elevated': background,
    '--color-surface-elevated-secondary': toward(3),
    '--color-text': foreground,
    '--color-text-secondary': toward(68),
    '--color-text-tertiary': toward(56),
    '--alpha-base': foreground,
  }
}

function accentOf(document: Document, { primary }: NonNullable<ColorOption['accent']>): Variables {
  const accent = computed(document, primary)
  const ground = computed(document, 'var(--color-surface)') ?? [255, 255, 255]
  if (!accent) return {}
  return {
    '--ck-accent': primary,
    '--ck-on-accent': css(onColor(accent)),
    '--ck-accent-text': css(readableOn(accent, ground)),
    '--ck-accent-shape': css(readableOn(accent, ground, 3)),
  }
}

/** What a CSS colour comes to in this document. */
function computed(document: Document, color: string): Rgb | null {
  const probe = document.createElement('span')
  probe.style.color = color
  document.body.append(probe)
  const value = parseComputed(getComputedStyle(probe).color)
  probe.remove()
  return value
}
