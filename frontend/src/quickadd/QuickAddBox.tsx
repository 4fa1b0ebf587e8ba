/** The quick-add box: one line over everything. Enter saves and hides, Shift+Enter saves and keeps, Escape hides. */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Feed } from '../app/api/feed'
import { QuickAddLine } from '../app/quickAdd/QuickAddLine'
import { text } from '../app/text'
import { hideBox } from './frame'
import styles from './QuickAddBox.module.css'
import { useDraft } from './useDraft'
import { useHeight } from './useHeight'
import { useSaving } from './useSaving'

export function QuickAddBox({ feed }: { feed: Feed }) {
  const box = useRef<HTMLElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(feed)
  const saving = useSaving(draft.clear)
  useHeight(box)
  useFocusWhenShown(field)
  // After the hooks above have begun to listen: a text to show, told with the greeting, must not be missed.
  useEffect(() => {
    feed.open()
    return () => feed.close()
  }, [feed])
  const change = (value: string) => {
    saving.forget()
    draft.change(value)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    saving.forget()
    void hideBox()
  }
  return (
    <main ref={box} className={styles.box}>
      <div className={styles.row}>
        <Plus className={styles.plus} size={20} strokeWidth={1.5} aria-hidden />
        <QuickAddLine
          field={field}
          label={text.add.label}
          placeholder={text.add.placeholder}
          value={draft.value}
          change={change}
          submit={(line, kept) => void saving.save(line, kept)}
          submitMany={(lines) => void saving.saveAll(lines)}
          press={press}
          side="below"
        />
      </div>
      <p className={styles.told} role="status" data-kind={saving.told?.kind}>
        {saving.told?.message}
      </p>
    </main>
  )
}

/** A page that is shown again gets the focus; the line takes it. */
function useFocusWhenShown(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const focus = () => field.current?.focus()
    focus()
    addEventListener('focus', focus)
    return () => removeEventListener('focus', focus)
  }, [field])
}
