/** Follows what the reader selects in answers, once the selecting has come to rest; used by the offer to quote it. */
import { useCallback, useEffect, useState } from 'react'
import { type SelectedAnswer, selectedAnswer } from './selectedAnswer'

const REST_MS = 200

export function useSelectedAnswer(): [SelectedAnswer | null, () => void] {
  const [selected, setSelected] = useState<SelectedAnswer | null>(null)
  const forget = useCallback(() => setSelected(null), [])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let pressed = false
    const look = () => {
      clearTimeout(timer)
      // While the pointer is down the selection still grows; a finger's is moved by its handles.
      if (!pressed) timer = setTimeout(() => setSelected(selectedAnswer(document.getSelection())), REST_MS)
    }
    const onChange = () => {
      if (document.getSelection()?.isCollapsed !== false) setSelected(null)
      look()
    }
    const onDown = ({ pointerType }: PointerEvent) => {
      pressed = pointerType === 'mouse'
    }
    const onUp = () => {
      pressed = false
      look()
    }
    const onScroll = () => {
      setSelected(null)
      look()
    }
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener('selectionchange', onChange, { signal })
    document.addEventListener('pointerdown', onDown, { signal })
    document.addEventListener('pointerup', onUp, { signal })
    document.addEventListener('pointercancel', onUp, { signal })
    document.addEventListener('scroll', onScroll, { signal, capture: true, passive: true })
    window.addEventListener('resize', onScroll, { signal })
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [])
  return [selected, forget]
}
