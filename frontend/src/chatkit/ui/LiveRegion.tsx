/** Has a screen reader hear what happens in the thread: that an answer is coming, its sentences, and its end. */
import { useEffect, useRef, useState } from 'react'
import type { ConversationState } from '../session/conversationState'
import { useText } from '../text/TextContext'
import { useConversation } from './SessionContext'
import { Speech } from './speech'

const PAUSE_MS = 1000
const KEPT = 6

interface Piece {
  id: number
  text: string
}

export function LiveRegion() {
  const text = useText()
  const [, state] = useConversation()
  const [pieces, setPieces] = useState<readonly Piece[]>([])
  const say = useRef((words: string) => {
    if (words !== '')
      setPieces((all) => [...all.slice(1 - KEPT), { id: (all.at(-1)?.id ?? 0) + 1, text: words }])
  }).current
  useSpokenAnswer(state, say)
  const { thread, responding } = state
  const progress = responding ? (thread.progress?.text ?? '') : ''
  useEffect(() => say(progress), [progress, say])
  const notice = thread.notices.at(-1)
  const noticed = notice ? `${text.items[notice.level]}: ${notice.title ?? ''} ${notice.message}` : ''
  useEffect(() => say(noticed), [noticed, say])
  return (
    <div className="ck-sr-only" role="log" aria-live="polite" aria-relevant="additions">
      {pieces.map((piece) => (
        <p key={piece.id}>{piece.text}</p>
      ))}
    </div>
  )
}

/** The answer that is being written, sentence by sentence, between the words that it has begun and has ended. */
function useSpokenAnswer(state: ConversationState, say: (words: string) => void): void {
  const text = useText()
  const latest = useRef(state)
  latest.current = state
  const { responding } = state
  useEffect(() => {
    if (!responding) return
    const speeches = new Map<string, Speech>()
    const present = new Set(latest.current.thread.items.map((item) => item.id))
    say(text.items.answering)
    const read = (isOver: boolean) => {
      const { thread } = latest.current
      for (const item of thread.items.slice(-KEPT)) {
        if (item.type !== 'assistant_message' || (present.has(item.id) && !thread.streaming.has(item.id)))
          continue
        present.delete(item.id)
        const speech = speeches.get(item.id) ?? new Speech()
        speeches.set(item.id, speech)
        const words = item.content.map((part) => part.text).join('\n')
        const isWhole = isOver || !thread.streaming.has(item.id)
        for (let piece = 0; piece < (isOver ? KEPT : 1); piece++) say(speech.next(words, isWhole, text.code))
      }
    }
    const timer = setInterval(() => read(false), PAUSE_MS)
    return () => {
      clearInterval(timer)
      read(true)
      const { thread, responseError } = latest.current
      if (!thread.failure && !responseError) say(text.items.answered)
    }
  }, [responding, say, text])
}
