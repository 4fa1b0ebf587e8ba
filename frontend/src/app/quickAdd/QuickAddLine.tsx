/** The line a todo is typed in: shades and tells what it understands, completes names, takes several lines apart.
 * It saves nothing itself; the window's add line and the quick-add box do. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  lazy,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Extras } from './Extras'
import { MarkedInput } from './MarkedInput'
import { linesOf } from './pasted'
import styles from './QuickAddLine.module.css'
import { completed, type Suggestion } from './suggestions'
import type { Line, Span } from './understood'
import { useNames } from './useNames'
import { useSuggestions } from './useSuggestions'
import { useUnderstood } from './useUnderstood'

const Chips = lazy(() => import('./Chips'))
const Suggestions = lazy(() => import('./Suggestions'))
const PasteMany = lazy(() => import('./PasteMany'))

/** More than the longest title: notes may follow it. */
const LONGEST = 4_000

interface QuickAddLineProps {
  id?: string
  field?: RefObject<HTMLTextAreaElement | null>
  label: string
  placeholder: string
  value: string
  change: (value: string) => void
  /** Enter, and `kept` with Shift. The one who saves empties the line. */
  submit: (line: Line, kept: boolean) => void
  /** Lines pasted together, each a todo of its own. */
  submitMany: (lines: readonly string[]) => void
  /** Keys that the line has no use for. */
  press?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** Where there is room for suggestions. */
  side?: 'above' | 'below'
}

export function QuickAddLine(props: QuickAddLineProps) {
  const { id, label, placeholder, value, change, submit, submitMany, side = 'above' } = props
  const ownField = useRef<HTMLTextAreaElement>(null)
  const field = props.field ?? ownField
  const listId = useId()
  const [caret, setCaret] = useState<number | null>(null)
  const [pasted, setPasted] = useState<{ all: string; lines: readonly string[] } | null>(null)
  const understanding = useUnderstood(value)
  const spans = understanding.answer?.spans ?? []
  const named = spans.some(({ kind }) => kind === 'list' || kind === 'label')
  const { names, known } = useNames(named || /(?:^|\s)[#@]/.test(value))
  const suggesting = useSuggestions(value, caret, names)
  const isSuggesting = suggesting.all.length > 0
  const placeCaret = usePlacedCaret(field)

  const take = ({ name }: Suggestion) => {
    if (!suggesting.token) return
    const next = completed(value, suggesting.token, name)
    change(next.text)
    setCaret(next.caret)
    placeCaret(next.caret)
  }
  const ignore = (span: Span) => {
    understanding.ignore(span)
    field.current?.focus()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return
    const span = spanBehind(event, understanding.isCurrent ? spans : [])
    if (suggesting.press(event, take)) event.preventDefault()
    else if (event.key === 'Enter') {
      event.preventDefault()
      if (value.trim() !== '') submit({ text: value, ignoring: understanding.ignoring }, event.shiftKey)
    } else if (span) {
      event.preventDefault()
      understanding.ignore(span)
    } else props.press?.(event)
  }
  const paste = (event: ClipboardEvent) => {
    const all = event.clipboardData.getData('text')
    const lines = linesOf(all)
    if (lines.length < 2) return
    event.preventDefault()
    setPasted({ all, lines })
  }
  return (
    <div className={styles.line}>
      <MarkedInput
        id={id}
        field={field}
        value={value}
        spans={spans}
        maxLength={LONGEST}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={isSuggesting ? listId : undefined}
        aria-activedescendant={isSuggesting ? `${listId}-${suggesting.chosen}` : undefined}
        placeholder={placeholder}
        enterKeyHint="done"
        onChange={(event) => {
          change(oneLine(event.target.value))
          setCaret(event.target.selectionStart)
        }}
        onKeyDown={press}
        onKeyUp={(event) => setCaret(event.currentTarget.selectionStart)}
        onPointerUp={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onPaste={paste}
      />
      <Extras>
        {isSuggesting && <Suggestions id={listId} suggesting={suggesting} side={side} take={take} />}
        {understanding.answer && <Chips understood={understanding.answer} known={known} ignore={ignore} />}
      </Extras>
      <Extras>
        {pasted && (
          <PasteMany
            lines={pasted.lines}
            addAll={submitMany}
            asOne={() => change(inserted(field.current, value, pasted.all))}
            close={() => setPasted(null)}
          />
        )}
      </Extras>
    </div>
  )
}

/** Puts the caret where it belongs in the very commit that brings the new text, before the next key can come. */
function usePlacedCaret(field: RefObject<HTMLTextAreaElement | null>): (caret: number) => void {
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    field.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })
  return (caret) => {
    wanted.current = caret
  }
}

/** The key of an input method that says nothing else, in browsers where a composition has ended by then. */
const COMPOSING = 229

/** The part of the line that Backspace would cut into from its end. */
function spanBehind(event: KeyboardEvent<HTMLTextAreaElement>, spans: readonly Span[]): Span | undefined {
  if (event.key !== 'Backspace' || event.ctrlKey || event.altKey || event.metaKey) return undefined
  const { selectionStart, selectionEnd } = event.currentTarget
  return spans.find(({ end }) => end === selectionStart && end === selectionEnd)
}

/** What is pasted or dropped may end in a line's break. */
function oneLine(value: string): string {
  return value.replaceAll('\n', ' ')
}

function inserted(field: HTMLTextAreaElement | null, value: string, pasted: string): string {
  const start = field?.selectionStart ?? value.length
  const end = field?.selectionEnd ?? value.length
  return value.slice(0, start) + pasted.trim().replaceAll(/\s+/g, ' ') + value.slice(end)
}
