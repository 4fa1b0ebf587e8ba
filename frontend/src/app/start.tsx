/** Starts the window: asks for its data before anything is drawn, then draws it; called by the page's entry. */
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { Feed } from './api/feed'
import { askBoot } from './boot'
import { BrandedPage } from './branding/BrandedPage'
import { Commands } from './commands/Commands'
import { INBOX } from './navigation/place'
import { Selection } from './selection/Selection'
import type { Services } from './services'
import { SummaryStore } from './sidebar/SummaryStore'
import { speak, wantedLanguages } from './text'
import { Toasts } from './toasts'
import { currentDay } from './todos/clock'
import { type Query, queryOf } from './todos/query'
import { TodoFollower } from './todos/TodoFollower'
import { TodoStore } from './todos/TodoStore'

export async function start(root: HTMLElement): Promise<void> {
  const speaking = speak(wantedLanguages())
  const boot = askBoot()
  const services = makeServices()
  void services.todos.load()
  new TodoFollower(services.todos).follow(services.feed)
  services.summary.follow(services.feed)
  services.page.followSystem()
  await speaking
  createRoot(root).render(<App services={services} boot={boot} />)
}

/** The inbox, asked for before it is known which place was open last: it is that one more often than not. */
function firstQuery(): Query {
  const query = queryOf(INBOX, { sort: null, today: currentDay() })
  if (query === null) throw new Error('the inbox is a list')
  return query
}

export function makeServices(): Services {
  const toasts = new Toasts()
  const todos = new TodoStore(toasts, firstQuery())
  const selection = new Selection()
  todos.whenNamed = (standIn, id) => selection.rename(standIn, id)
  todos.whenLeft = (stays) => selection.keepOnly(stays)
  return {
    toasts,
    feed: new Feed(),
    commands: new Commands(),
    todos,
    summary: new SummaryStore(toasts),
    selection,
    page: new BrandedPage(document),
  }
}
