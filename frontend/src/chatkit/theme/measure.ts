/** Finds out what a CSS colour comes to in a document; used when a theme is applied. */
import { parseComputed, type Rgb, WHITE } from './contrast'

export type Measure = (color: string, ground?: Rgb) => Rgb

/** Mixing a colour with itself has every engine tell it in sRGB, whatever space it was written in. */
export function measureIn(document: Document): Measure {
  return (color, ground = WHITE) => {
    const probe = document.createElement('span')
    probe.style.color = `color-mix(in srgb, ${color} 100%, ${color})`
    document.body.append(probe)
    const measured = parseComputed(getComputedStyle(probe).color, ground)
    probe.remove()
    return measured ?? ground
  }
}
