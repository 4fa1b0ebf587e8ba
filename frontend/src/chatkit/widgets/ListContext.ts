/** Tells a row whether it stands in a list, where alone it may be a list item. */
import { createContext } from 'react'

export const ListContext = createContext(false)
