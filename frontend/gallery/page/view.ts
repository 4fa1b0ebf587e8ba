/** How a story is looked at: kept in the page's address, so that a view can be linked to and tested. */

export const SCHEMES = ['light', 'dark', 'system'] as const
export const WIDTHS = [320, 480, 1200] as const

export type Scheme = (typeof SCHEMES)[number]
export type Width = (typeof WIDTHS)[number]

export interface View {
  scheme: Scheme
  width: Width
  /** Absent: the story's own, or English. */
  locale: string | null
}

export interface Address extends View {
  story: string | null
  /** The story alone, without the page around it. */
  bare: boolean
}

function oneOf<Choice>(choices: readonly Choice[], wanted: unknown, otherwise: Choice): Choice {
  return choices.find((choice) => String(choice) === wanted) ?? otherwise
}

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  return {
    story: query.get('story'),
    scheme: oneOf(SCHEMES, query.get('scheme'), 'system'),
    width: oneOf(WIDTHS, query.get('width'), 480),
    locale: query.get('locale'),
    bare: query.get('bare') === '1',
  }
}

export function addressOf(story: string, { scheme, width, locale }: View): string {
  const query = new URLSearchParams({ story, scheme, width: String(width) })
  if (locale) query.set('locale', locale)
  return `?${query}`
}

export function resolved(scheme: Scheme): 'light' | 'dark' {
  if (scheme !== 'system') return scheme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
