/** Has a screen reader read answers in sensible pieces while they stream. */
import { useEffect, useRef, useState } from 'react'
import { useConversation } from './SessionContext'
import { pieceLength, spoken } from './speech'

const PAUSE_MS = 1000

export function LiveRegion() {
  const [, { thread, responding }] = useConversation()
  const [pieces, setPieces] = useState<{ id: number; text: string }[]>([])
  const read = useRef({ item: '', length: 0 })
  const item = thread.items.findLast((entry) => entry.type === 'assistant_message')
  const text = item?.content.map((part) => part.text).join('\n') ?? ''
  const complete = item ? !thread.streaming.has(item.id) : true
  const latest = useRef({ text, complete, id: item?.id ?? '' })
  latest.current = { text, complete, id: item?.id ?? '' }

  useEffect(() => {
    if (!responding) return
    const say = () => {
      const now = latest.current
      if (read.current.item !== now.id) read.current = { item: now.id, length: 0 }
      const unread = now.text.slice(read.current.length)
      const length = pieceLength(unread, now.complete)
      read.current.length += length
      const piece = spoken(unread.slice(0, length))
      if (piece) setPieces((all) => [...all.slice(-4), { id: (all.at(-1)?.id ?? 0) + 1, text: piece }])
    }
    // An answer that stood there before is not news.
    if (latest.current.complete)
      read.current = { item: latest.current.id, length: latest.current.text.length }
    const timer = setInterval(say, PAUSE_MS)
    return () => {
      clearInterval(timer)
      say()
    }
  }, [responding])

  return (
    <div className="ck-sr-only" role="log" aria-live="polite" aria-relevant="additions">
      {pieces.map((piece) => (
        <p key={piece.id}>{piece.text}</p>
      ))}
    </div>
  )
}
