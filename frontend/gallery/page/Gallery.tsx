/** The gallery: the list of stories, the one on the stage, and its JSON to edit. */
import { useEffect, useState } from 'react'
import { stories } from '../stories'
import type { Story } from '../story'
import { Editor } from './Editor'
import { StageView } from './StageView'
import { StoryList } from './StoryList'
import { Toolbar } from './Toolbar'
import { addressOf, readAddress, type View } from './view'

function storyAt(search: string): Story | undefined {
  const { story } = readAddress(search)
  return stories.find(({ id }) => id === story) ?? stories[0]
}

export function Gallery() {
  const [view, setView] = useState<View>(() => readAddress(location.search))
  const [chosen, setChosen] = useState(() => storyAt(location.search))
  const [shown, setShown] = useState(chosen)

  useEffect(() => {
    const back = () => choose(storyAt(location.search))
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  })

  useEffect(() => {
    if (chosen) history.replaceState(null, '', addressOf(chosen.id, view))
    document.documentElement.dataset.scheme = view.scheme
  }, [chosen, view])

  function choose(story: Story | undefined): void {
    setChosen(story)
    setShown(story)
  }

  if (!chosen || !shown) return <p className="nothing">There are no stories yet.</p>
  return (
    <div className="gallery">
      <StoryList
        chosen={chosen}
        view={view}
        onChoose={(story) => {
          history.pushState(null, '', addressOf(story.id, view))
          choose(story)
        }}
      />
      <main>
        <Toolbar story={chosen} view={view} onChange={setView} />
        <StageView story={shown} view={view} />
        <Editor key={chosen.id} story={chosen} onEdit={setShown} />
      </main>
    </div>
  )
}
