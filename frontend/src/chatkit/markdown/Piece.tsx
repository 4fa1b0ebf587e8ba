/** A piece of a long text: one that has to wait keeps its room until it is near the view, or there is time for it. */
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { whenWanted } from './wanted'

/** Where more pieces than this come at once, all but the last of them wait. */
const AT_ONCE = 3
const LAST = 2
/** At some sixty letters a line. */
const PX_PER_CHARACTER = 0.4

/** Which of this many pieces have to wait as they are drawn for the first time. */
export function useWaiting(count: number): (index: number) => boolean {
  const before = useRef(0)
  const isMuch = count - before.current > AT_ONCE
  useEffect(() => {
    before.current = count
  }, [count])
  return (index) => isMuch && index < count - LAST
}

interface Props {
  className: string
  /** Read when the piece is drawn for the first time. */
  waits: boolean
  /** Nothing is added to it any more. */
  closed?: boolean
  /** It goes on with the block that the one before it ends with. */
  continues?: boolean
  /** How many characters it holds. */
  weight: number
  style?: CSSProperties
  children: () => ReactNode
}

export function Piece({ className, waits, closed, continues, weight, style, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [isDrawn, setDrawn] = useState(!waits)
  useEffect(() => {
    if (!isDrawn && element.current) return whenWanted(element.current, () => setDrawn(true))
  }, [isDrawn])
  const likely = closed ? Math.round(weight * PX_PER_CHARACTER) : null
  useLayoutEffect(() => {
    if (likely !== null) element.current?.style.setProperty('--ck-likely', `${likely}px`)
  }, [likely])
  return (
    <div
      ref={element}
      className={className}
      style={style}
      data-closed={closed || undefined}
      data-continues={continues || undefined}
      data-waiting={!isDrawn || undefined}
    >
      {isDrawn && children()}
    </div>
  )
}
