/** The colours a list or a label can have: what the server calls them, and what the eye gets. */

export const COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'] as const
export type Colour = (typeof COLOURS)[number]

const SHADES: Readonly<Record<Colour, string>> = {
  red: '#d93a3a',
  orange: '#d9730d',
  yellow: '#b98900',
  green: '#2c8f4a',
  teal: '#0d8f8f',
  blue: '#2f74d0',
  purple: '#8a4fd0',
  pink: '#cf3f8f',
  grey: '#7a7a7a',
}

/** Other names of colours, and `#rrggbb`, are the browser's to know. */
export function shadeOf(colour: string | null): string | null {
  if (colour === null || colour === '') return null
  const known = COLOURS.find((each) => each === colour)
  return known ? SHADES[known] : colour
}
