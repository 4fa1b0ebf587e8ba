/** A block of code with its language and a button that copies it; used in markdown. */
import { memo } from 'react'
import { useText } from '../../text/TextContext'
import { CopyButton } from '../../ui/CopyButton'
import type { Chunk } from './CodeChunks'
import type { Colored } from './highlighter'
import { useColoredCode } from './useColoredCode'

export function CodeBlock({ code, language }: { code: string; language: string | null }) {
  const text = useText()
  const chunks = useColoredCode(code, language)
  return (
    <figure className="ck-code">
      <figcaption>
        <span>{language ?? text.code}</span>
        <CopyButton value={code} label={text.copyCode} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        <code>
          {chunks.map((chunk, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: code only grows at its end
            <ChunkView key={index} chunk={chunk} closed={index < chunks.length - 1} />
          ))}
        </code>
      </pre>
    </figure>
  )
}

const ChunkView = memo(function ChunkView({ chunk, closed }: { chunk: Chunk; closed: boolean }) {
  return (
    <span className="ck-chunk" data-closed={closed || undefined}>
      {chunk.parts?.map(coloredView) ?? chunk.text}
    </span>
  )
})

function coloredView({ text, kind }: Colored, index: number) {
  if (!kind) return text
  return (
    <span key={index} className={`ck-hl-${kind}`}>
      {text}
    </span>
  )
}
