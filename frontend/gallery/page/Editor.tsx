/** The story's JSON, drawn anew while it is edited; what is not JSON leaves the last drawing and says where it ends. */
import { useEffect, useId, useState } from 'react'
import type { Story } from '../story'
import { edited, textOf } from './editing'

interface Props {
  story: Story
  onEdit(story: Story): void
}

const PAUSE_MS = 250

export function Editor({ story, onEdit }: Props) {
  const original = textOf(story)
  const [text, setText] = useState(original)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()

  useEffect(() => {
    if (text === original) {
      setProblem(null)
      onEdit(story)
      return
    }
    const timer = setTimeout(() => {
      const result = edited(story, text)
      setProblem('problem' in result ? result.problem : null)
      if ('story' in result) onEdit(result.story)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, original, story, onEdit])

  return (
    <section className="editor" aria-label="The story’s JSON">
      <div className="bar">
        <label htmlFor={id}>JSON</label>
        <p role="status">{problem}</p>
        <button type="button" disabled={text === original} onClick={() => setText(original)}>
          Start over
        </button>
      </div>
      <textarea
        id={id}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== null}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </section>
  )
}
