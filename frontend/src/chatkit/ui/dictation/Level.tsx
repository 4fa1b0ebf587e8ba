/** That something is heard and for how long; shown while a dictation records. */
import { useEffect, useRef, useState } from 'react'
import type { Dictation } from '../../session/dictation/Dictation'
import { useText } from '../../text/TextContext'

interface Props {
  dictation: Dictation
  startedAt: number
}

export function Level({ dictation, startedAt }: Props) {
  const { dictation: text } = useText()
  const meter = useRef<HTMLSpanElement>(null)
  const time = useElapsed(startedAt)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      meter.current?.style.setProperty('--ck-level', dictation.level().toFixed(2))
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  }, [dictation])
  return (
    <>
      <span ref={meter} className="ck-level" aria-hidden>
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <span className="ck-elapsed" role="timer" aria-label={text.recorded(time)}>
        {time}
      </span>
    </>
  )
}

function useElapsed(startedAt: number): string {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
