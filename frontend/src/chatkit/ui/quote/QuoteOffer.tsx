/** The small button that appears at a selection in an answer and makes it the quote of the next message. */
import { Quote } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useText } from '../../text/TextContext'
import { useIsWritable, useSession } from '../SessionContext'
import { quoteText } from './quoteText'
import type { SelectedAnswer } from './selectedAnswer'
import { useSelectedAnswer } from './useSelectedAnswer'

export function QuoteOffer() {
  const [selected, forget] = useSelectedAnswer()
  const writable = useIsWritable()
  return selected && writable ? <Offer selected={selected} forget={forget} /> : null
}

function Offer({ selected, forget }: { selected: SelectedAnswer; forget(): void }) {
  const text = useText()
  const session = useSession()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (button.current) place(button.current, selected)
  }, [selected])
  useKeys(button, forget)
  const quote = () => {
    quoteText(session, selected.text)
    document.getSelection()?.removeAllRanges()
    forget()
  }
  return (
    <button
      ref={button}
      type="button"
      className="ck-quote-offer"
      // A press must not take away what is selected.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={quote}
    >
      <Quote size={14} strokeWidth={1.5} aria-hidden />
      {text.quote}
    </button>
  )
}

const GAP = 6
const COARSE = '(pointer: coarse)'

/** Above the selection; below it where the system's own menu stands above, or where there is no room. */
function place(button: HTMLElement, { first, last }: SelectedAnswer): void {
  const { offsetWidth: width, offsetHeight: height } = button
  const above = first.top - height - GAP
  const top = button.parentElement?.getBoundingClientRect().top ?? 0
  const below = above < top + GAP || matchMedia(COARSE).matches
  const middle = below ? last.left + last.width / 2 : first.left + first.width / 2
  const x = between(GAP, middle - width / 2, innerWidth - width - GAP)
  const y = between(GAP, below ? last.bottom + GAP : above, innerHeight - height - GAP)
  button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most))

/** Tab goes from the selected text to the offer, Escape does without it. */
function useKeys(button: React.RefObject<HTMLButtonElement | null>, forget: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') forget()
      else if (event.key === 'Tab' && !event.shiftKey && !inControl(document.activeElement)) {
        event.preventDefault()
        button.current?.focus()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [button, forget])
}

function inControl(element: Element | null): boolean {
  return element?.matches('button, a, input, textarea, select, [contenteditable]') ?? false
}
