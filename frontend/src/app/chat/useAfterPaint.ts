/** Becomes true, for good, once `wanted` and when the list has been painted: the chat must not delay it. */
import { useEffect, useState } from 'react'
import { useTodos } from '../todos/useTodos'

/** By this mark the native window learns that the list is on the screen. */
const PAINTED = 'window-painted'

export function useAfterPaint(wanted: boolean): boolean {
  const painted = useListPainted()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (painted && wanted) setAsked(true)
  }, [painted, wanted])
  return asked
}

function useListPainted(): boolean {
  const { load } = useTodos()
  const [painted, setPainted] = useState(false)
  const listed = load.state !== 'loading'
  useEffect(() => {
    if (painted || !listed) return
    // A frame callback runs before its paint; a task from within it runs after.
    const frame = requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark(PAINTED)
        setPainted(true)
      }),
    )
    return () => cancelAnimationFrame(frame)
  }, [painted, listed])
  return painted
}
