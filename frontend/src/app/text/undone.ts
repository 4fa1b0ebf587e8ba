/** Of a journal entry's data, what a sentence about undoing it names; the catalogues use it. */

export type UndoneThing = Readonly<Record<string, unknown>>

export function namesOf(data: UndoneThing): { first: string | null; count: number } {
  const titles = Array.isArray(data.titles) ? data.titles : []
  const first: unknown = titles[0] ?? data.name
  const count = typeof data.count === 'number' ? data.count : titles.length
  return { first: typeof first === 'string' ? first : null, count: Math.max(1, count) }
}
