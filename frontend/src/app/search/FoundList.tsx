/** What a search found: todos with their notes, then conversations; arrow keys move, Enter opens. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { MessageSquare } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Failure } from '../layout/Failure'
import { text } from '../text'
import { shortDay } from '../text/formats'
import { useOpenTodo } from '../todos/useOpenTodo'
import { FoundRow } from './FoundRow'
import { Marked } from './Marked'
import styles from './SearchPage.module.css'
import type { FoundChat } from './searchApi'
import type { Found } from './useFound'
import { useOpenChat } from './useOpenChat'

interface FoundListProps {
  typed: string
  found: Found
  again: () => void
  more: () => void
  /** To the box, from the first one. */
  back: () => void
}

export function FoundList({
  typed,
  found: { query, page, chats, failure },
  again,
  more,
  back,
}: FoundListProps) {
  const [, openTodo] = useOpenTodo()
  if (typed === '') return <Hint />
  if (failure !== null && page === null)
    return <Failure title={text.search.failed} hint={failure} retry={again} />
  if (page === null) return null
  const none = page.data.length + chats.length === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the buttons in it
    <div className={styles.found} onKeyDown={(event) => moveFocus(event, back)}>
      <p className={none ? styles.none : styles.unseen} role="status">
        {none ? text.search.none(query) : text.search.results(page.data.length, page.has_more)}
      </p>
      {page.data.length > 0 && (
        <ul className={styles.list} aria-label={text.search.todos}>
          {page.data.map((todo) => (
            <FoundRow key={todo.id} todo={todo} open={() => openTodo(todo.id)} />
          ))}
        </ul>
      )}
      {page.has_more && <More key={page.data.length} more={more} failure={failure} />}
      <Chats chats={chats} />
    </div>
  )
}

function Hint() {
  return (
    <div className={styles.hint}>
      <p>{text.search.hint}</p>
      <p className={styles.example} dir="auto">
        {text.search.example}
      </p>
    </div>
  )
}

/** Loads when it comes into sight, and by a click where that did not work. */
function More({ more, failure }: { more: () => void; failure: string | null }) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  useEffect(() => {
    if (!place.current || !('IntersectionObserver' in window)) return
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current())
    seen.observe(place.current)
    return () => seen.disconnect()
  }, [])
  return (
    <div ref={place} className={styles.more}>
      {failure !== null && <p role="alert">{failure}</p>}
      <Button color="secondary" variant="ghost" size="sm" pill={false} onClick={more}>
        {text.search.more}
      </Button>
    </div>
  )
}

function Chats({ chats }: { chats: readonly FoundChat[] }) {
  const open = useOpenChat()
  if (chats.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{text.search.chats}</h3>
      <ul className={styles.list}>
        {chats.map((chat) => (
          <li key={`${chat.thread}.${chat.at}`} className={styles.row}>
            <MessageSquare className={styles.sign} size={18} strokeWidth={1.5} aria-hidden />
            <button type="button" className={styles.open} data-found onClick={() => open(chat)}>
              <span className={styles.title} dir="auto">
                <Marked
                  words={chat.title ?? text.search.untitled}
                  places={chat.title ? chat.marks.title : []}
                />
              </span>
              <span className={styles.snippet} dir="auto">
                <Marked words={chat.marks.snippet} places={chat.marks.in_snippet} />
              </span>
            </button>
            <span className={styles.when}>{shortDay(new Date(chat.at))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>, back: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-found]')]
  const now = all.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'Escape' || (step === -1 && now === 0)) back()
  else if (step !== undefined && now >= 0) all[now + step]?.focus()
  else return
  event.preventDefault()
}
