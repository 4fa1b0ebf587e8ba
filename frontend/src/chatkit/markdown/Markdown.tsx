/** Draws markdown, also while it is still being written; used for answers, notices and widgets. */
import { memo } from 'react'
import { BlockGroups } from './BlockView'
import { useBlocks } from './useBlocks'

export const Markdown = memo(function Markdown({ text, streaming }: { text: string; streaming?: boolean }) {
  const blocks = useBlocks(text, streaming ?? false)
  return (
    <div className="ck-md" dir="auto" data-waiting={blocks === null || undefined}>
      {blocks && <BlockGroups blocks={blocks} />}
    </div>
  )
})
