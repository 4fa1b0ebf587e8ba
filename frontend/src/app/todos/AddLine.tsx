/** The line that adds a todo: after the last one, and always in sight however long the list. */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { ADD_LINE_ID } from '../commands/focusing'
import { strokeOf } from '../commands/keys'
import { QuickAddLine } from '../quickAdd/QuickAddLine'
import type { Line } from '../quickAdd/understood'
import { useServices, useSession } from '../services'
import { text } from '../text'
import { useRemembered } from '../viewState'
import styles from './AddLine.module.css'

interface AddLineProps {
  scroller: RefObject<HTMLElement | null>
  added: () => void
}

/** In a line that nobody has written in since the last todo there is nothing else to undo. */
const TRAVELS: Readonly<Record<string, string>> = { 'Mod+Z': 'undo', 'Mod+Shift+Z': 'redo', 'Mod+Y': 'redo' }

export function AddLine({ scroller, added }: AddLineProps) {
  const { todos, toasts, commands } = useServices()
  const { viewState } = useSession()
  const [draft, setDraft] = useRemembered(viewState, 'list.draft', '' as string)
  const line = useRef<HTMLDivElement>(null)
  const floating = useFloating(line, scroller)
  const written = useRef(false)
  const write = (typed: string) => {
    written.current = true
    setDraft(typed)
  }
  const add = async ({ text: typed, ignoring }: Line) => {
    setDraft('')
    written.current = false
    const saving = todos.add(typed, ignoring)
    added()
    if (!(await saving) && viewState.get('list.draft') === '') setDraft(typed)
  }
  const addAll = async (lines: readonly string[]) => {
    const saved = await todos.addAll(lines)
    if (saved) added()
    if (saved) toasts.told(text.quickAdd.paste.added(lines.length))
    else if (viewState.get('list.draft') === '') setDraft(lines.join(' '))
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const travel = draft === '' && !written.current && TRAVELS[strokeOf(event.nativeEvent) ?? '']
    if (!travel) return leave(event)
    event.preventDefault()
    commands.run(travel)
  }
  return (
    <div ref={line} className={styles.line} data-floating={floating || undefined}>
      <Plus className={styles.plus} size={18} strokeWidth={1.5} aria-hidden />
      <QuickAddLine
        id={ADD_LINE_ID}
        label={text.add.label}
        placeholder={text.add.placeholder}
        value={draft}
        change={write}
        submit={(typed) => void add(typed)}
        submitMany={(lines) => void addAll(lines)}
        press={press}
      />
    </div>
  )
}

/** Up to the last row, and out with Escape. */
function leave(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === 'Escape') event.currentTarget.blur()
  if (event.key !== 'ArrowUp' || isBelowWords(event.currentTarget)) return
  event.preventDefault()
  const grid = event.currentTarget.closest(`.${styles.line}`)?.previousElementSibling
  const rows = grid?.querySelectorAll<HTMLElement>('[role="row"]')
  rows?.item(rows.length - 1)?.focus()
}

/** Whether the caret may have words above it, in a field of several lines. */
function isBelowWords(field: HTMLTextAreaElement): boolean {
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight)
  return field.clientHeight >= 2 * lineHeight && field.selectionStart > 0
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
