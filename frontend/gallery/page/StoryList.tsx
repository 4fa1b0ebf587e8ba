/** The stories by group, with a search over what they are called and about. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { stories } from '../stories'
import { GROUPS, type Story } from '../story'
import { addressOf, type View } from './view'

interface Props {
  chosen: Story
  view: View
  onChoose(story: Story): void
}

function matching(words: string): readonly Story[] {
  const wanted = words.toLowerCase().split(/\s+/)
  return stories.filter(({ id, group, title, about }) => {
    const text = `${id} ${group} ${title} ${about ?? ''}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** The arrow keys walk through the links. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  const link = links[at + step]
  if (at < 0 || !link) return
  event.preventDefault()
  link.focus()
  if (link instanceof HTMLAnchorElement) link.click()
}

export function StoryList({ chosen, view, onChoose }: Props) {
  const [words, setWords] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const found = matching(words)

  useEffect(() => {
    const find = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '/' || typing) return
      event.preventDefault()
      search.current?.focus()
    }
    addEventListener('keydown', find)
    return () => removeEventListener('keydown', find)
  }, [])

  return (
    <nav aria-label="Stories" onKeyDown={walk}>
      <input
        ref={search}
        type="search"
        aria-label="Search stories"
        placeholder="Search stories"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className="count">
        {found.length === 0 ? 'No story is called that.' : `${found.length} of ${stories.length}`}
      </p>
      <div className="list">
        {GROUPS.filter((group) => found.some((story) => story.group === group)).map((group) => (
          <section key={group} aria-label={group}>
            <h2>{group}</h2>
            {found
              .filter((story) => story.group === group)
              .map((story) => (
                <StoryLink key={story.id} {...{ story, view, onChoose }} current={story.id === chosen.id} />
              ))}
          </section>
        ))}
      </div>
    </nav>
  )
}

interface LinkProps {
  story: Story
  view: View
  current: boolean
  onChoose(story: Story): void
}

function StoryLink({ story, view, current, onChoose }: LinkProps) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <a
      ref={link}
      href={addressOf(story.id, view)}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onChoose(story)
      }}
    >
      {story.title}
    </a>
  )
}
