/** Follows a line while it is typed: what is understood of it, and what was said to be title after all. */
import { useEffect, useState } from 'react'
import { editBetween, moved } from './ranges'
import { type Line, type Span, type Understood, understand } from './understood'

/** Two frames: the typing goes first. */
const PAUSE_MS = 34

interface Following extends Line {
  /** The last answer; its spans moved along with what was typed since. */
  readonly answer: Understood | null
  /** Whether the answer is about the line as it is. */
  readonly isCurrent: boolean
}

export interface Understanding extends Following {
  /** The words of `span` go back into the title. */
  readonly ignore: (span: Span) => void
}

export function useUnderstood(text: string): Understanding {
  const [following, setFollowing] = useState<Following>(() => from(text))
  const now = following.text === text ? following : typedOn(following, text)
  if (now !== following) setFollowing(now)
  useAnswer(now, setFollowing)
  const ignore = (span: Span) => setFollowing((last) => ignored(last, span))
  return { ...now, ignore }
}

function from(text: string): Following {
  return { text, ignoring: [], answer: null, isCurrent: false }
}

/** An answer that is not the line's any more is passed over, and so is a failure: saving reads the line again. */
function useAnswer({ text, ignoring, isCurrent }: Following, take: (step: Step) => void): void {
  useEffect(() => {
    if (isCurrent || text.trim() === '') return
    const asking = window.setTimeout(() => {
      const about = (last: Following) => last.text === text && last.ignoring === ignoring
      understand({ text, ignoring }).then(
        (answer) => take((last) => (about(last) ? { ...last, answer, isCurrent: true } : last)),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => clearTimeout(asking)
  }, [text, ignoring, isCurrent, take])
}

type Step = (last: Following) => Following

function typedOn(last: Following, text: string): Following {
  const edit = editBetween(last.text, text)
  const ignoring = last.ignoring.map((range) => moved(range, edit)).filter((range) => range !== null)
  const answer = text.trim() === '' ? null : last.answer
  const spans = answer?.spans.flatMap((span) => {
    const place = moved([span.start, span.end], edit)
    return place ? [{ ...span, start: place[0], end: place[1] }] : []
  })
  return { text, ignoring, answer: answer && spans ? { ...answer, spans } : null, isCurrent: false }
}

function ignored(last: Following, { start, end }: Span): Following {
  const answer = last.answer && {
    ...last.answer,
    spans: last.answer.spans.filter((span) => span.start !== start),
  }
  return { ...last, answer, ignoring: [...last.ignoring, [start, end]], isCurrent: false }
}
