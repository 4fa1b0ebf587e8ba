/** Draws parts of the chat in the test's document, over a scripted server. */
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { OptionsContext, SessionContext } from '../../../src/chatkit/ui/SessionContext'
import { type Played, play } from './session'

export function draw(children: ReactNode, played: Played = play()) {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
      unobserve() {}
    },
  )
  const tree = (inner: ReactNode) => (
    <OptionsContext value={played.options}>
      <SessionContext value={played.session}>{inner}</SessionContext>
    </OptionsContext>
  )
  const drawn = render(tree(children))
  return { ...played, ...drawn, redraw: (next: ReactNode) => drawn.rerender(tree(next)) }
}
