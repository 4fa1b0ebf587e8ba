/** A text of the details that grows with what is in it: saved on leaving, and on Enter where it has one line. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

interface TextFieldProps {
  label: string
  value: string
  className?: string | undefined
  oneLine?: boolean
  focused?: boolean
  save: (value: string) => void
  left?: () => void
}

const LONGEST = 200_000
const LONGEST_LINE = 1_000

export function TextField({ label, value, className, oneLine = false, focused, save, left }: TextFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(value)
  useEffect(() => {
    if (document.activeElement !== field.current) setDraft(value)
  }, [value])
  useLayoutEffect(() => {
    const own = field.current
    if (!own) return
    own.style.height = 'auto'
    own.style.height = `${own.scrollHeight + (draft === '' ? 0 : 1)}px`
  }, [draft])
  useLayoutEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  const keep = () => {
    const kept = oneLine ? draft.replace(/\s*\n\s*/g, ' ').trim() : draft
    if (kept !== value && (kept !== '' || !oneLine)) save(kept)
    else setDraft(value)
    left?.()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      setDraft(value)
      requestAnimationFrame(() => field.current?.blur())
    }
    if (event.key !== 'Enter' || !(oneLine || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.blur()
  }
  return (
    <textarea
      ref={field}
      className={className}
      aria-label={label}
      value={draft}
      dir="auto"
      rows={1}
      maxLength={oneLine ? LONGEST_LINE : LONGEST}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={press}
      onBlur={keep}
    />
  )
}
