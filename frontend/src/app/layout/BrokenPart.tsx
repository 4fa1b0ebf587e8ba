/** In the place of a part that broke: the reason, if the app does not answer, and then it comes back by itself. */
import { useEffect, useSyncExternalStore } from 'react'
import { useServices } from '../services'
import { text } from '../text'
import { Failure } from './Failure'

interface BrokenPartProps {
  title: string
  hint: string
}

export function BrokenPart({ title, hint }: BrokenPartProps) {
  const { feed } = useServices()
  const link = useSyncExternalStore(feed.onState, feed.state)
  // A part that is opened for the first time is loaded then, which fails without the app.
  const isAway = link === 'lost'
  useEffect(() => {
    if (!isAway) return
    return feed.onState(() => feed.state() === 'live' && location.reload())
  }, [feed, isAway])
  return (
    <Failure
      title={isAway ? text.link.lost : title}
      hint={isAway ? text.link.lostHint : hint}
      retry={() => location.reload()}
      action={text.crash.reload}
    />
  )
}
