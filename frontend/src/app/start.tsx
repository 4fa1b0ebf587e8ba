/** Starts the window: asks for its data before anything is drawn, then draws it; called by the page's entry. */
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { Feed } from './api/feed'
import { askBoot } from './boot'
import { BrandedPage } from './branding/BrandedPage'
import { Commands } from './commands/Commands'
import type { Services } from './services'
import { speak, wantedLanguages } from './text'
import { Toasts } from './toasts'
import { TodoFollower } from './todos/TodoFollower'
import { TodoStore } from './todos/TodoStore'

export async function start(root: HTMLElement): Promise<void> {
  const speaking = speak(wantedLanguages())
  const boot = askBoot()
  const services = makeServices()
  void services.todos.load()
  new TodoFollower(services.todos).follow(services.feed)
  services.feed.open()
  services.page.followSystem()
  await speaking
  createRoot(root).render(<App services={services} boot={boot} />)
}

export function makeServices(): Services {
  const toasts = new Toasts()
  return {
    toasts,
    feed: new Feed(),
    todos: new TodoStore(toasts),
    page: new BrandedPage(document),
    commands: new Commands(),
  }
}
