/** A small menu that opens upwards from its button; used in the composer. */
import { Check } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  label: string
  trigger: ReactNode
  children: ReactNode
  /** Opens towards the start, from a button at the end. */
  alignEnd?: boolean
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitemradio"]:not([disabled])') ?? [])]
}

export function Menu({ label, trigger, children, alignEnd }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const items = itemsIn(menu.current)
    ;(items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus()
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsIn(menu.current)
    const index = items.indexOf(document.activeElement as HTMLElement)
    const goTo: Record<string, number> = {
      ArrowDown: (index + 1) % items.length,
      ArrowUp: (index - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }
    if (event.key === 'Escape') close()
    else if (event.key in goTo) items[goTo[event.key] ?? 0]?.focus()
    else return
    event.preventDefault()
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }

  return (
    <div role="none" className="ck-menu-root" onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="ck-pill"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <div
          ref={menu}
          role="menu"
          tabIndex={-1}
          className="ck-menu"
          data-align={alignEnd ? 'end' : undefined}
          aria-label={label}
          onKeyDown={onKeyDown}
          onClick={close}
        >
          {children}
        </div>
      )}
    </div>
  )
}

interface ItemProps {
  checked: boolean
  disabled?: boolean
  children: ReactNode
  onSelect(): void
}

export function MenuItem({ checked, disabled, children, onSelect }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={checked}
      disabled={disabled}
      tabIndex={-1}
      onClick={onSelect}
    >
      {children}
      {checked && <Check size={16} strokeWidth={1.5} aria-hidden />}
    </button>
  )
}
