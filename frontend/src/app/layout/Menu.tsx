/** A menu that opens from a button: keyboard, pointer, Escape, and back to the button; places and lists use it. */
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import styles from './Menu.module.css'

interface MenuProps {
  label: string
  button: ReactNode
  className?: string | undefined
  tabIndex?: number
  children: (close: () => void) => ReactNode
}

const ITEMS = '[role^="menuitem"]:not([disabled])'

export function Menu({ label, button, className, tabIndex, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const home = useRef<HTMLSpanElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    trigger.current?.focus({ preventScroll: true })
  }
  useOutside(home, open, () => setOpen(false))
  return (
    <span ref={home} className={styles.home}>
      <button
        ref={trigger}
        type="button"
        className={className ?? styles.button}
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <Sheet id={id} label={label} close={close}>
          {children(close)}
        </Sheet>
      )}
    </span>
  )
}

interface SheetProps {
  id: string
  label: string
  close: () => void
  children: ReactNode
}

function Sheet({ id, label, close, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place(sheet.current)
    sheet.current?.querySelector<HTMLElement>(ITEMS)?.focus({ preventScroll: true })
  }, [])
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (!move(sheet.current, event.key)) return
    event.preventDefault()
  }
  return (
    <div
      ref={sheet}
      id={id}
      className={styles.sheet}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={press}
    >
      {children}
    </div>
  )
}

/** Below its button, at its end; above it where there is no room. Fixed, so that no scrolling part cuts it off. */
function place(sheet: HTMLElement | null): void {
  const button = sheet?.parentElement?.getBoundingClientRect()
  if (!sheet || !button) return
  const { width, height } = sheet.getBoundingClientRect()
  const left = document.dir === 'rtl' ? button.left : button.right - width
  const below = button.bottom + height + 12 < innerHeight
  sheet.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, left))}px`
  sheet.style.top = `${below ? button.bottom + 4 : Math.max(8, button.top - height - 4)}px`
}

function move(sheet: HTMLElement | null, key: string): boolean {
  const items = [...(sheet?.querySelectorAll<HTMLElement>(ITEMS) ?? [])]
  const now = items.indexOf(document.activeElement as HTMLElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now < 0 ? -1 : now - 1,
    Home: 0,
    End: -1,
  }
  const next = steps[key]
  if (next === undefined || items.length === 0) return false
  items.at(next % items.length)?.focus()
  return true
}

function useOutside(home: { current: HTMLElement | null }, open: boolean, leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    if (!open) return
    const look = (event: Event) => {
      if (event.target instanceof Node && !home.current?.contains(event.target)) latest.current()
    }
    document.addEventListener('pointerdown', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('pointerdown', look)
      document.removeEventListener('focusin', look)
    }
  }, [home, open])
}
