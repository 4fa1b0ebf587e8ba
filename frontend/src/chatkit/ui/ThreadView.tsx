/** One thread: its items, what is on its way, and how far the reader has scrolled. */
import { ArrowDown } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { ThreadItem } from '../protocol/items'
import { useText } from '../text/TextContext'
import { ItemFrame } from './items/ItemFrame'
import { LiveRegion } from './LiveRegion'
import { Notices } from './Notices'
import { OutgoingMessages } from './OutgoingMessages'
import { QuoteOffer } from './quote/QuoteOffer'
import { ResponseState } from './ResponseState'
import { useConversation, useOptions } from './SessionContext'
import { onMessageKey } from './thread/messageKeys'
import { isGap } from './thread/rows'
import { useArrivals } from './thread/useArrivals'
import { useThreadScroll } from './thread/useThreadScroll'
import { useVisibleRange } from './useVisibleRange'

export function ThreadView() {
  const text = useText()
  const { thread: threadOption } = useOptions()
  const [conversation, state] = useConversation()
  const { streaming } = state.thread
  const parts = useParts()
  const items = useMemo(() => state.thread.items.filter(isShown), [state.thread.items])
  const onView = useVisibleRange(parts.frame, conversation)
  const { scroll, rows, atEnd } = useThreadScroll(parts, {
    items,
    // What grows before and after an answer (older pages, widgets being drawn) is always followed.
    follows: threadOption?.autoScroll === true || !state.responding,
    onNearStart: () => {
      if (state.older.status === 'idle') void conversation.loadOlder()
    },
    onView,
  })
  const isNew = useArrivals(items, (id) => scroll.draws(id))

  const sent = state.outgoing?.input
  useEffect(() => {
    if (sent) scroll.beginTurn()
  }, [sent, scroll])

  const views = rows.map((row) => {
    if (isGap(row))
      return <div key={`before ${row.to}`} className="ck-gap" data-from={row.from} data-to={row.to} />
    const item = items[row.item]
    if (!item) return null
    return (
      <ItemFrame
        key={item.id}
        item={item}
        streaming={streaming.has(item.id)}
        isNew={isNew(item.id)}
        isLast={row.item === items.length - 1 && !state.responding}
        place={row.item + 1}
        count={state.older.hasMore ? -1 : items.length}
      />
    )
  })

  return (
    <div className="ck-main ck-thread">
      <main
        ref={parts.frame}
        className="ck-scroll"
        onKeyDown={onMessageKey}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={text.conversation}
      >
        <div className="ck-items">
          <OlderItems />
          <div
            ref={parts.list}
            className="ck-feed"
            role={items.length > 0 ? 'feed' : undefined}
            aria-busy={state.responding}
          >
            {views}
          </div>
          <div ref={parts.tail} className="ck-tail">
            <OutgoingMessages />
            <ResponseState />
            <Notices />
          </div>
          <div ref={parts.room} />
        </div>
      </main>
      {!atEnd && (
        <button
          type="button"
          className="ck-jump"
          onClick={() => scroll.toEnd('smooth')}
          aria-label={text.jumpToLatest}
          title={text.jumpToLatest}
        >
          <ArrowDown size={16} strokeWidth={1.5} />
        </button>
      )}
      <QuoteOffer />
      <LiveRegion />
    </div>
  )
}

function useParts() {
  const frame = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const tail = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  return useMemo(() => ({ frame, list, tail, room }), [])
}

/** The page carries out a client tool, a turn's end has no look, and an answer without words has not begun. */
function isShown(item: ThreadItem): boolean {
  if (item.type === 'assistant_message') return item.content.some((part) => part.text !== '')
  return item.type !== 'client_tool_call' && item.type !== 'end_of_turn'
}

function OlderItems() {
  const text = useText()
  const [conversation, { older }] = useConversation()
  if (!older.hasMore) return null
  const failed = older.status === 'failed' ? text.items.olderFailed : text.loadOlder
  return (
    <button
      type="button"
      className="ck-older"
      disabled={older.status === 'loading'}
      onClick={() => void conversation.loadOlder()}
    >
      {older.status === 'loading' ? text.loadingOlder : failed}
    </button>
  )
}
