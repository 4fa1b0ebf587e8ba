/** Loads a theme's own fonts into the frame's document, without a style sheet. */
import type { FontObject } from '@openai/chatkit'

export function loadFonts(document: Document, sources: readonly FontObject[]): void {
  for (const { family, src, weight, style, display, unicodeRange } of sources) {
    const known = [...document.fonts].some(
      (face) => face.family === family && face.weight === String(weight ?? 'normal'),
    )
    if (known) continue
    const face = new FontFace(family, `url(${JSON.stringify(new URL(src, document.baseURI).href)})`, {
      ...(weight === undefined ? {} : { weight: String(weight) }),
      ...(style ? { style } : {}),
      ...(display ? { display } : {}),
      ...(unicodeRange ? { unicodeRange } : {}),
    })
    document.fonts.add(face)
    // A font that can't be had leaves the next one of the family list in its place.
    face.load().catch(() => undefined)
  }
}
