/** The message at the foot of the list. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useServices } from '../services'
import { text } from '../text'
import type { Toast } from '../toasts'
import styles from './ToastLine.module.css'

export function ToastLine() {
  const { toasts } = useServices()
  const toast = useSyncExternalStore(toasts.subscribe, toasts.current)
  return (
    <section className={styles.place} aria-label={text.toast.region}>
      <div role={toast?.tone === 'failure' ? 'alert' : 'status'}>
        {toast && <Message key={toast.id} toast={toast} />}
      </div>
    </section>
  )
}

function Message({ toast }: { toast: Toast }) {
  const { toasts } = useServices()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading it, by pointer or focus, keeps it; nothing is acted on
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={toasts.hold}
      onPointerLeave={toasts.release}
      onFocus={toasts.hold}
      onBlur={toasts.release}
    >
      <span className={styles.message} dir="auto">
        {toast.message}
      </span>
      {toast.undo && (
        <Button color="secondary" variant="soft" size="xs" pill={false} onClick={toasts.undo}>
          {text.undo.button}
        </Button>
      )}
      <Button
        color="secondary"
        variant="ghost"
        size="xs"
        pill={false}
        uniform
        aria-label={text.toast.dismiss}
        onClick={toasts.dismiss}
      >
        <X size={16} strokeWidth={1.5} />
      </Button>
    </div>
  )
}
