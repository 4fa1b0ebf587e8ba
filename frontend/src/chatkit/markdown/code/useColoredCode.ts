/** Keeps a block of code in chunks and colours them, a little in every frame; used by the code block. */
import { useEffect, useReducer, useRef, useState } from 'react'
import { type Chunk, CodeChunks } from './CodeChunks'
import type { Highlighter } from './highlighter'
import { grammarOf } from './languages'
import { loadHighlighter } from './loadHighlighter'

export function useColoredCode(code: string, language: string | null): readonly Chunk[] {
  const kept = useRef<{ chunks: CodeChunks; grammar: string | null }>(null)
  const grammar = grammarOf(language)
  if (kept.current?.grammar !== grammar) kept.current = { chunks: new CodeChunks(), grammar }
  const { chunks } = kept.current
  const highlighter = useHighlighter(grammar !== null)
  const [, again] = useReducer((count: number) => count + 1, 0)

  const plain = chunks.update(code)
  const colored = highlighter && grammar ? colorSome(chunks, highlighter, grammar) : null
  const unfinished = colored !== null && !chunks.isColored
  useEffect(() => {
    if (!unfinished) return
    const frame = requestAnimationFrame(again)
    return () => cancelAnimationFrame(frame)
  })
  return colored ?? plain
}

function colorSome(chunks: CodeChunks, highlighter: Highlighter, grammar: string): readonly Chunk[] {
  const color = (text: string, carried: string) => highlighter.color(grammar, text, carried)
  while (!chunks.isColored && highlighter.budget.spend(() => chunks.colorNext(color)));
  return chunks.list
}

function useHighlighter(wanted: boolean): Highlighter | null {
  const [highlighter, setHighlighter] = useState<Highlighter | null>(null)
  useEffect(() => {
    if (!wanted) return
    let stays = true
    void loadHighlighter().then((loaded) => stays && setHighlighter(loaded))
    return () => {
      stays = false
    }
  }, [wanted])
  return highlighter
}
