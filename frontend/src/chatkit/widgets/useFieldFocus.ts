/** Gives a text field the focus when it appears, where the widget may do so, and selects its text. */
import { type RefObject, useEffect, useRef } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import { flag } from './props'
import { useWidget } from './WidgetContext'

export function useFieldFocus(
  ref: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  node: WidgetNode,
): void {
  const { mayFocus } = useWidget()
  const focus = useRef(mayFocus && flag(node, 'autoFocus') === true)
  const select = useRef(mayFocus && flag(node, 'autoSelect') === true)
  useEffect(() => {
    if (focus.current) ref.current?.focus({ preventScroll: true })
    if (select.current) ref.current?.select()
  }, [ref])
}
