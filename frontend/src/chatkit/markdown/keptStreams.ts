/** Keeps what was read of the long texts that were drawn last, so that scrolling back to one reads it no second time; used by the markdown component. */
import type { BlockStream } from './BlockStream'

/** Shorter ones are read at once. */
const LONG = 16_384
const MOST = 4

const kept = new Map<string, BlockStream>()

/** The stream that has read this text; whoever takes it has it alone. */
export function takeStream(text: string): BlockStream | null {
  const stream = kept.get(text) ?? null
  kept.delete(text)
  return stream
}

export function keepStream(text: string, stream: BlockStream): void {
  if (text.length < LONG) return
  kept.delete(text)
  kept.set(text, stream)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}
