/** Shows its children only after a moment: what is quick needs no sign that it is under way. */
import { type ReactNode, useEffect, useState } from 'react'

export function Delayed({ children, ms = 300 }: { children: ReactNode; ms?: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return shown ? children : null
}
