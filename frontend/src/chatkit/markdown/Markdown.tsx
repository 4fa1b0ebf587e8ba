/** Draws markdown, also while it is still being written; used for answers, notices and widgets. */
import { memo, useRef } from 'react'
import { BlockStream } from './BlockStream'
import { BlockView } from './BlockView'
import { type Groups, grouped } from './groups'
import type { Block } from './tree'

const Group = memo(function Group({ blocks, closed }: { blocks: readonly Block[]; closed: boolean }) {
  return (
    <div className="ck-md-group" data-closed={closed || undefined}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end, so a block's place is its identity
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
})

export const Markdown = memo(function Markdown({ text, streaming }: { text: string; streaming?: boolean }) {
  const stream = useRef<BlockStream | null>(null)
  const groups = useRef<Groups>([])
  stream.current ??= new BlockStream()
  const blocks = streaming ? stream.current.update(text) : stream.current.finish(text)
  groups.current = grouped(blocks, groups.current)
  return (
    <div className="ck-md" dir="auto">
      {groups.current.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Group key={index} blocks={group} closed={index < groups.current.length - 1} />
      ))}
    </div>
  )
})
