/** Tells what of a streaming text has just come, so that it can fade in; used by the Text widget. */
import { useRef } from 'react'

export interface Arrivals {
  settled: string
  /** The latest pieces, each with its place in the text. */
  fresh: readonly { at: number; text: string }[]
}

const MOST_FRESH = 12

export function useArrivals(value: string, streaming: boolean): Arrivals {
  const seen = useRef<Arrivals & { whole: string }>({ settled: value, fresh: [], whole: value })
  const before = seen.current
  if (!streaming) {
    seen.current = { settled: value, fresh: [], whole: value }
  } else if (value !== before.whole) {
    seen.current = value.startsWith(before.whole)
      ? grown(before, value)
      : { settled: value, fresh: [], whole: value }
  }
  return seen.current
}

function grown({ settled, fresh, whole }: Arrivals & { whole: string }, value: string) {
  const pieces = [...fresh, { at: whole.length, text: value.slice(whole.length) }]
  const old = pieces.splice(0, Math.max(0, pieces.length - MOST_FRESH))
  return { settled: settled + old.map(({ text }) => text).join(''), fresh: pieces, whole: value }
}
