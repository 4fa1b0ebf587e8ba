/** What the components of the window share, made once at the start and handed down by context. */
import { createContext, useContext } from 'react'
import type { Boot } from './api/contracts'
import type { Feed } from './api/feed'
import type { BrandedPage } from './branding/BrandedPage'
import type { Commands } from './commands/Commands'
import type { Selection } from './selection/Selection'
import type { SummaryStore } from './sidebar/SummaryStore'
import type { Toasts } from './toasts'
import type { TodoStore } from './todos/TodoStore'
import type { ViewState } from './viewState'

export interface Services {
  readonly feed: Feed
  readonly todos: TodoStore
  readonly summary: SummaryStore
  readonly selection: Selection
  readonly toasts: Toasts
  readonly page: BrandedPage
  readonly commands: Commands
}

export interface Session {
  readonly boot: Boot
  readonly viewState: ViewState
}

export const ServicesContext = createContext<Services | null>(null)
export const SessionContext = createContext<Session | null>(null)

export const useServices = (): Services => present(useContext(ServicesContext))
/** Only below the point where the server has told what the window needs to know at its start. */
export const useSession = (): Session => present(useContext(SessionContext))

function present<T>(value: T | null): T {
  if (value === null) throw new Error('used outside of its provider')
  return value
}
