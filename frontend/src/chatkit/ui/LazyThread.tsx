/** The view of a thread, a part of its own with all that draws items: loaded while the items are on their way, or before. */
import { lazy, type ReactNode, Suspense } from 'react'

let View = lazy(load)

async function load() {
  try {
    const { ThreadView } = await import('./ThreadView')
    return { default: ThreadView }
  } catch (error) {
    // What could not be loaded is asked for again when it is next drawn.
    View = lazy(load)
    throw error
  }
}

/** Has it ready by the time there is something to draw; where that fails, drawing asks again. */
export function warmUpThread(): void {
  void import('./ThreadView').catch(() => undefined)
}

interface Props {
  /** What stands in its place meanwhile. */
  fallback: ReactNode
}

export function LazyThread({ fallback }: Props) {
  return (
    <Suspense fallback={fallback}>
      <View />
    </Suspense>
  )
}
