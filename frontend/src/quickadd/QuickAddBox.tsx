/** The quick-add box: one line over everything. Enter saves and hides, Shift+Enter saves and keeps, Escape hides. */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { reason, request } from '../app/api/client'
import type { Todo } from '../app/api/contracts'
import type { Feed } from '../app/api/feed'
import { text } from '../app/text'
import { hideBox } from './frame'
import styles from './QuickAddBox.module.css'
import { useDraft } from './useDraft'
import { useHeight } from './useHeight'

interface Line {
  readonly text: string
}

interface Told {
  readonly kind: 'added' | 'failed'
  readonly message: string
}

export function QuickAddBox({ feed }: { feed: Feed }) {
  const box = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const saving = useRef(false)
  const draft = useDraft(feed)
  const [told, setTold] = useState<Told | null>(null)
  useHeight(box)
  useFocusWhenShown(field)

  const save = async (line: Line, kept: boolean) => {
    if (saving.current) return
    saving.current = true
    try {
      const todo = await request<Todo>('POST', '/api/todos', line)
      draft.clear()
      setTold(kept ? { kind: 'added', message: text.quickAdd.added(todo.title) } : null)
      if (!kept) await hideBox()
    } catch (error) {
      setTold({ kind: 'failed', message: text.failure.add(reason(error)) })
    } finally {
      saving.current = false
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      setTold(null)
      void hideBox()
    } else if (event.key === 'Enter' && draft.value.trim() !== '') {
      void save({ text: draft.value }, event.shiftKey)
    }
  }
  const change = (value: string) => {
    setTold(null)
    draft.change(value)
  }
  return (
    <main ref={box} className={styles.box}>
      <div className={styles.row}>
        <Plus className={styles.plus} size={20} strokeWidth={1.5} aria-hidden />
        <input
          ref={field}
          className={styles.input}
          value={draft.value}
          placeholder={text.add.placeholder}
          aria-label={text.add.label}
          onChange={(event) => change(event.target.value)}
          onKeyDown={press}
        />
      </div>
      <p className={styles.told} role="status" data-kind={told?.kind}>
        {told?.message}
      </p>
    </main>
  )
}

/** A page that is shown again gets the focus; the line takes it, with the caret at its end. */
function useFocusWhenShown(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = () => field.current?.focus()
    focus()
    addEventListener('focus', focus)
    return () => removeEventListener('focus', focus)
  }, [field])
}
