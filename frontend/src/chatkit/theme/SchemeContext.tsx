/** Tells components whether they stand on light or on dark ground. */
import { createContext, useContext } from 'react'

export type Scheme = 'light' | 'dark'

export const SchemeContext = createContext<Scheme>('light')

export const useScheme = (): Scheme => useContext(SchemeContext)
