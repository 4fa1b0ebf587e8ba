/** The mark in an answer that names a source; what it shows is given by the answer it stands in. */
import { createContext, type ReactNode, useContext } from 'react'

/** Draws the mark of the source with this number. */
export const CitationContext = createContext<(number: number) => ReactNode>(() => null)

export function Citation({ number }: { number: number }): ReactNode {
  return useContext(CitationContext)(number)
}
