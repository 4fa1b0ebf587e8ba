/** A box that floats beside its control until something is chosen or clicked elsewhere; used by Select and DatePicker. */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage } from '../../text/TextContext'
import { useScheme } from '../../theme/SchemeContext'
import { type Align, placePopup, type Side } from './placePopup'

interface Props {
  control: RefObject<HTMLElement | null>
  side?: Side
  align?: Align
  /** Whether Tab goes round inside; else it closes the popup and goes on from the control. */
  holdsTab?: boolean
  /** Called with whether the focus goes back to the control. */
  onClose(refocus: boolean): void
  children: ReactNode
}

export function Popup({
  control,
  side = 'bottom',
  align = 'start',
  holdsTab = false,
  onClose,
  children,
}: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const rtl = useLanguage().direction === 'rtl'
  const scheme = useScheme()
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const place = () => {
      if (control.current && popup.current) putBeside(control.current, popup.current, { side, align, rtl })
    }
    place()
    const observer = new ResizeObserver(place)
    if (popup.current) observer.observe(popup.current)
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [control, side, align, rtl])

  useEffect(() => {
    const onPointerDown = ({ target }: Event) => {
      const inside = [popup, control].some(({ current }) => current?.contains(target as Node))
      if (!inside) close.current(false)
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => document.removeEventListener('pointerdown', onPointerDown, true)
  }, [control])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose(true)
    }
    if (event.key === 'Tab') {
      if (!holdsTab) onClose(true)
      else if (popup.current && goRound(popup.current, event.shiftKey)) event.preventDefault()
    }
    // What is used here is nothing for the form and the chat around it.
    if (event.defaultPrevented) event.stopPropagation()
  }

  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what stands inside
    <div
      ref={popup}
      className="ck-popup"
      dir={rtl ? 'rtl' : 'ltr'}
      data-theme={scheme === document.documentElement.dataset.theme ? undefined : scheme}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !popup.current?.contains(relatedTarget) && relatedTarget !== control.current)
          onClose(false)
      }}
    >
      {children}
    </div>,
    document.body,
  )
}

function putBeside(control: HTMLElement, popup: HTMLElement, wish: Parameters<typeof placePopup>[3]): void {
  const { left, top, width, height } = control.getBoundingClientRect()
  popup.style.minWidth = `${Math.min(width, innerWidth - 16)}px`
  popup.style.setProperty('--ck-popup-control', `${width}px`)
  const size = { width: popup.offsetWidth, height: popup.offsetHeight }
  const place = placePopup(
    { left, top, width, height },
    size,
    { width: innerWidth, height: innerHeight },
    wish,
  )
  popup.style.left = `${place.left}px`
  popup.style.top = `${place.top}px`
}

/** At the last thing that takes the focus on to the first, and back. */
function goRound(popup: HTMLElement, backwards: boolean): boolean {
  const stops = [...popup.querySelectorAll<HTMLElement>('button:not(:disabled), [tabindex="0"]')]
  const [end, start] = backwards ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
  if (document.activeElement !== end || !start) return false
  start.focus()
  return true
}
