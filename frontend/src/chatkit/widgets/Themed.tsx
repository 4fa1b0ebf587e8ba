/** Puts a part of a widget on light or dark ground of its own, where its `theme` says so; used by the roots. */
import type { ReactNode } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import { type Scheme, SchemeContext, useScheme } from '../theme/SchemeContext'
import { choice } from './props'

/** The ground a root stands on, and what its element says of it. */
export function useTheme(node: WidgetNode): { scheme: Scheme; 'data-theme'?: Scheme } {
  const outer = useScheme()
  const scheme = choice(node, 'theme', ['light', 'dark']) ?? outer
  return { scheme, ...(scheme === outer ? {} : { 'data-theme': scheme }) }
}

export function Themed({ scheme, children }: { scheme: Scheme; children: ReactNode }) {
  return <SchemeContext value={scheme}>{children}</SchemeContext>
}
