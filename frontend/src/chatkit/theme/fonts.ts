/** Loads a theme's own fonts into the frame's document, without a style sheet; called when a theme is applied. */
import type { FontObject } from '@openai/chatkit'

type Log = (name: string, data: Record<string, unknown>) => void

const LOADED = new WeakMap<Document, Map<string, FontFace>>()

/** Has just these fonts there: what an earlier theme had brought goes, what stays is not fetched again. */
export function loadFonts(document: Document, sources: readonly FontObject[], log: Log): void {
  const before = LOADED.get(document) ?? new Map<string, FontFace>()
  const now = new Map<string, FontFace>()
  for (const source of sources) {
    const key = JSON.stringify(source)
    now.set(key, before.get(key) ?? added(document, source, log))
  }
  for (const [key, face] of before) if (!now.has(key)) document.fonts.delete(face)
  LOADED.set(document, now)
}

function added(document: Document, source: FontObject, log: Log): FontFace {
  const { family, src, weight, style, display, unicodeRange } = source
  const address = new URL(src, document.baseURI).href
  const face = new FontFace(family, `url(${JSON.stringify(address)})`, {
    ...(weight === undefined ? {} : { weight: String(weight) }),
    ...(style ? { style } : {}),
    ...(display ? { display } : {}),
    ...(unicodeRange ? { unicodeRange } : {}),
  })
  document.fonts.add(face)
  // A font that can't be had, or that the page's policy keeps out, leaves the next of the family list in its place.
  face.load().catch((error) => log('theme.font.failed', { family, src: address, error: String(error) }))
  return face
}
