/** The sidebar of a window that has no room for it: a button that opens it over the rest. */
import { Menu as MenuIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Branding } from '../api/contracts'
import { Sidebar } from '../sidebar/Sidebar'
import { text } from '../text'
import styles from './Drawer.module.css'

export function Drawer({ branding }: { branding: Branding }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={text.places.openMenu}
        aria-expanded={open}
        title={text.places.openMenu}
        onClick={() => setOpen(true)}
      >
        <MenuIcon size={18} strokeWidth={1.5} aria-hidden />
      </button>
      {open && <Panel branding={branding} close={() => setOpen(false)} />}
    </>
  )
}

function Panel({ branding, close }: { branding: Branding; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is the click beside it
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-label={text.places.navigation}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      <Sidebar branding={branding} leave={() => dialog.current?.close()} />
    </dialog>
  )
}
