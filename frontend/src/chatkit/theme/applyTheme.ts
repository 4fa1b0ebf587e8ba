/** Puts a page's theme on the frame's document, as attributes and custom properties; called when options change. */
import type { ThemeOption, TypographyOption } from '@openai/chatkit'
import { loadFonts } from './fonts'
import { measureIn } from './measure'
import { accentOf, grayscaleOf, quietTextIn, surfaceOf, type Variables } from './palette'
import type { Scheme } from './SchemeContext'

type Log = (name: string, data: Record<string, unknown>) => void

/** Where the names of the properties that the last theme had set are kept. */
const SET = 'ckThemed'

export function applyTheme(document: Document, theme: ThemeOption, scheme: Scheme, log: Log): void {
  const root = document.documentElement
  const { color = {}, typography = {}, radius, density } = theme
  for (const name of root.dataset[SET]?.split(' ') ?? []) root.style.removeProperty(name)
  delete root.dataset[SET]
  root.dataset.theme = scheme
  root.dataset.radius = radius ?? 'pill'
  root.dataset.density = density ?? 'normal'
  root.dataset.accent = String(color.accent?.level ?? 'none')

  const set = (variables: Variables) => {
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value)
    root.dataset[SET] = [root.dataset[SET], ...Object.keys(variables)].filter(Boolean).join(' ')
  }
  const measure = measureIn(document)
  set(typographyOf(typography))
  if (color.grayscale) set(grayscaleOf(measure, color.grayscale))
  if (color.surface) set(surfaceOf(color.surface))
  if (color.grayscale || color.surface) set(quietTextIn(measure))
  if (color.accent) set(accentOf(measure, color.accent))
  loadFonts(document, typography.fontSources ?? [], log)
}

/** What a text of the element's own size measures in pixels where the browser's size is left at 16. */
const OWN_SIZE = 15

/** The base size scales everything and leaves the reader's own font size in force: it is a share of that. */
function typographyOf({ baseSize, fontFamily, fontFamilyMono }: TypographyOption): Variables {
  return {
    ...(baseSize ? { 'font-size': `${(baseSize / OWN_SIZE) * 100}%` } : {}),
    ...(fontFamily ? { '--font-sans': fontFamily } : {}),
    ...(fontFamilyMono ? { '--font-mono': fontFamilyMono } : {}),
  }
}
