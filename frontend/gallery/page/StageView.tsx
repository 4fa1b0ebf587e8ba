/** The stage as a part of the page: hands the story that is shown, and each change of it, to the stage. */
import { useEffect, useRef, useState } from 'react'
import type { Story } from '../story'
import { Stage } from './Stage'
import { resolved, type View } from './view'

interface Props {
  story: Story
  view: View
}

export function StageView({ story, view }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<Stage | null>(null)

  useEffect(() => {
    if (place.current) setStage(new Stage(place.current))
  }, [])

  useEffect(() => {
    void stage?.update(story, view)
  }, [stage, story, view])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide stories scroll here, by keyboard too.
    <section className="stage" aria-label="Stage" data-scheme={resolved(view.scheme)} tabIndex={0}>
      <div ref={place} className="place" style={{ width: view.width }} />
    </section>
  )
}
