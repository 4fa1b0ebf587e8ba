/** A line for the name of a list or label: Enter and leaving keep it, Escape does not. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { text } from '../text'
import styles from './Sidebar.module.css'
import type { NamedKind } from './SummaryStore'

interface NameFieldProps {
  kind: NamedKind
  name?: string
  /** Called once, with null for “as it was”. */
  finish: (name: string | null) => void
}

const LONGEST_NAME = 200

export function NameField({ kind, name = '', finish }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const finished = useRef(false)
  useEffect(() => field.current?.select(), [])
  const end = (kept: string | null) => {
    if (finished.current) return
    finished.current = true
    finish(kept === null || kept.trim() === '' ? null : kept.trim())
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Enter') end(event.currentTarget.value)
    if (event.key !== 'Escape') return
    event.preventDefault()
    end(null)
  }
  return (
    <input
      ref={field}
      className={styles.field}
      defaultValue={name}
      maxLength={LONGEST_NAME}
      dir="auto"
      autoComplete="off"
      aria-label={kind === 'lists' ? text.places.listName : text.places.labelName}
      onKeyDown={press}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  )
}
