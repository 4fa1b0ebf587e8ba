/** The line that adds a todo: after the last one, and always in sight however long the list. */
import { Plus } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { ADD_LINE_ID } from '../commands/focusing'
import { useServices, useSession } from '../services'
import { text } from '../text'
import { useRemembered } from '../viewState'
import styles from './AddLine.module.css'
import { LONGEST_TITLE } from './TitleEditor'

interface AddLineProps {
  scroller: RefObject<HTMLElement | null>
  openCount: number
  /** Rows not loaded between the last one in sight and the new one. */
  missing: number
  added: () => void
}

/** With more rows than this in between, the new one is told of instead of scrolled to. */
const FAR = 1_000

export function AddLine({ scroller, openCount, missing, added }: AddLineProps) {
  const { todos, toasts } = useServices()
  const { viewState } = useSession()
  const [draft, setDraft] = useRemembered(viewState, 'list.draft', '' as string)
  const line = useRef<HTMLFormElement>(null)
  const floating = useFloating(line, scroller)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const title = draft.trim()
    if (title === '') return
    setDraft('')
    const saving = todos.add(title)
    if (missing > FAR) toasts.told(text.add.farAway(title, openCount + 1))
    else added()
    if (!(await saving) && viewState.get('list.draft') === '') setDraft(title)
  }
  return (
    <form ref={line} className={styles.line} data-floating={floating || undefined} onSubmit={add}>
      <Plus className={styles.plus} size={18} strokeWidth={1.5} aria-hidden />
      <input
        id={ADD_LINE_ID}
        className={styles.input}
        value={draft}
        dir="auto"
        autoComplete="off"
        maxLength={LONGEST_TITLE}
        aria-label={text.add.label}
        placeholder={text.add.placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={leave}
      />
    </form>
  )
}

/** Up to the last row, and out with Escape. */
function leave(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') event.currentTarget.blur()
  if (event.key !== 'ArrowUp') return
  event.preventDefault()
  const grid = event.currentTarget.form?.previousElementSibling
  const rows = grid?.querySelectorAll<HTMLElement>('[role="row"]')
  rows?.item(rows.length - 1)?.focus()
}

/** Whether the line lies over rows that go on beneath it. */
function useFloating(line: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [floating, setFloating] = useState(false)
  useEffect(() => {
    const place = scroller.current
    const own = line.current
    if (!place || !own) return
    const look = () => {
      const rows = own.previousElementSibling as HTMLElement
      const restsAt = rows.offsetTop + rows.offsetHeight
      setFloating(own.offsetTop < restsAt - 1 && !rows.hidden)
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(place)
    if (own.previousElementSibling) sizes.observe(own.previousElementSibling)
    place.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      sizes.disconnect()
      place.removeEventListener('scroll', look)
    }
  }, [line, scroller])
  return floating
}
