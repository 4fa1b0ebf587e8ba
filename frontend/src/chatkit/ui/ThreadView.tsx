/** One thread: its items, what is on its way, and how far the reader has scrolled. */
import { ArrowDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../text/TextContext'
import { ItemView } from './items/ItemView'
import { LiveRegion } from './LiveRegion'
import { Notices } from './Notices'
import { OutgoingMessage } from './OutgoingMessage'
import { ResponseState } from './ResponseState'
import { useConversation, useOptions } from './SessionContext'
import { useFollow } from './useFollow'
import { useVisibleRange } from './useVisibleRange'

const LOAD_OLDER_PX = 400

export function ThreadView() {
  const text = useText()
  const { thread: threadOption } = useOptions()
  const [conversation, state] = useConversation()
  const frame = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { items, streaming } = state.thread
  // What grows before and after an answer (older pages, widgets being drawn) is always followed.
  const follows = threadOption?.autoScroll === true || !state.responding
  const { atEnd, toEnd, onScroll } = useFollow(frame, content, { follows, first: items[0]?.id })
  const onVisible = useVisibleRange(frame, conversation)
  const present = useRef(new Set(items.map((item) => item.id)))

  const sent = state.outgoing?.input
  useEffect(() => {
    if (sent) toEnd()
  }, [sent, toEnd])

  const scrolled = () => {
    onScroll()
    onVisible()
    if (frame.current && frame.current.scrollTop < LOAD_OLDER_PX) void conversation.loadOlder()
  }

  return (
    <div className="ck-main ck-thread">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <main ref={frame} className="ck-scroll" onScroll={scrolled} tabIndex={0} aria-label={text.conversation}>
        <div ref={content} className="ck-items">
          <OlderItems />
          {items.map((item, index) => (
            <ItemView
              key={item.id}
              item={item}
              streaming={streaming.has(item.id)}
              isNew={!present.current.has(item.id)}
              isLast={index === items.length - 1 && !state.responding}
            />
          ))}
          <OutgoingMessage />
          <ResponseState />
          <Notices />
        </div>
      </main>
      {!atEnd && (
        <button
          type="button"
          className="ck-jump"
          onClick={() => toEnd('smooth')}
          aria-label={text.jumpToLatest}
          title={text.jumpToLatest}
        >
          <ArrowDown size={16} strokeWidth={1.5} />
        </button>
      )}
      <LiveRegion />
    </div>
  )
}

function OlderItems() {
  const text = useText()
  const [conversation, { older }] = useConversation()
  if (!older.hasMore) return null
  return (
    <button
      type="button"
      className="ck-older"
      disabled={older.status === 'loading'}
      onClick={() => void conversation.loadOlder()}
    >
      {older.status === 'loading' ? text.loadingOlder : text.loadOlder}
    </button>
  )
}
