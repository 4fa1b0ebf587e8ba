/** Loads the highlighter once; used by every block of code. */
import type { Highlighter } from './highlighter'

let loading: Promise<Highlighter | null> | null = null

/** The highlighter; null where it can't be loaded: code is readable without colours, and the next block asks again. */
export function loadHighlighter(): Promise<Highlighter | null> {
  loading ??= import('./highlighter')
    .then(({ Highlighter }) => new Highlighter())
    .catch(() => {
      loading = null
      return null
    })
  return loading
}
