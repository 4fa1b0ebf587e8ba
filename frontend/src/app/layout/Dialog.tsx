/** What covers the window until it is done with or left: keeps the focus, gives it back, closes with Escape or beside it. */
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  label: string
  close: () => void
  className?: string | undefined
  children: ReactNode
}

export function Dialog({ label, close, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const own = dialog.current
    own?.showModal()
    // Before React takes it out of the page: only a dialog that is closed gives the focus back.
    return () => own?.close()
  }, [])
  const besides = (event: MouseEvent) => {
    if (event.target === dialog.current) close()
  }
  return (
    <dialog
      ref={dialog}
      className={className ? `${styles.dialog} ${className}` : styles.dialog}
      aria-label={label}
      onMouseDown={besides}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div className={styles.inside}>{children}</div>
    </dialog>
  )
}
