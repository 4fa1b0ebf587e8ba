/** Reads the blocks of a text, a long one in steps between which the page can answer; used by the markdown component. */
import { startTransition, useEffect, useReducer, useRef } from 'react'
import { BlockStream, type HasTime } from './BlockStream'
import { keepStream, takeStream } from './keptStreams'
import type { Block } from './tree'

/** What a text of common length takes is read before it is drawn for the first time. */
const STEPS_AT_ONCE = 2
const SLICE_MS = 12

/** The blocks; null while a text that has never been drawn is still being read. */
export function useBlocks(text: string, streaming: boolean): readonly Block[] | null {
  const kept = useRef<BlockStream | null>(null)
  kept.current ??= takeStream(text) ?? new BlockStream()
  const stream = kept.current
  const drawn = useRef<readonly Block[] | null>(null)
  const [, goOn] = useReducer((count: number) => count + 1, 0)
  const isWhole = streaming ? stream.takeIn(text, slice()) : stream.takeWhole(text, slice())
  if (isWhole || streaming) drawn.current = stream.blocks
  useEffect(() => {
    if (!isWhole) startTransition(goOn)
  })
  const latest = useRef(text)
  latest.current = text
  useEffect(() => () => keepStream(latest.current, stream), [stream])
  return drawn.current
}

function slice(): HasTime {
  const end = performance.now() + SLICE_MS
  let steps = 1
  return () => steps++ < STEPS_AT_ONCE || performance.now() < end
}
