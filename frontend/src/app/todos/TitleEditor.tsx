/** Edits a title in place: Enter and leaving keep, Escape does not. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { text } from '../text'
import styles from './TitleEditor.module.css'

interface TitleEditorProps {
  title: string
  /** Called once, with the new title, or null to leave it as it was. */
  finish: (title: string | null) => void
}

export const LONGEST_TITLE = 1000

export function TitleEditor({ title, finish }: TitleEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const finished = useRef(false)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    grow(field.current)
  }, [])
  const end = (kept: string | null) => {
    if (finished.current) return
    finished.current = true
    finish(kept === null || kept.trim() === '' ? null : oneLine(kept))
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Enter') {
      event.preventDefault()
      end(event.currentTarget.value)
    }
    if (event.key === 'Escape') end(null)
  }
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={text.list.edit(title)}
      defaultValue={title}
      dir="auto"
      rows={1}
      maxLength={LONGEST_TITLE}
      onInput={(event) => grow(event.currentTarget)}
      onKeyDown={press}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  )
}

function oneLine(title: string): string {
  return title.replace(/\s*\n\s*/g, ' ').trim()
}

function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
