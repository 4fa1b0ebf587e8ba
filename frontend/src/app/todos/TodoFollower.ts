/** Keeps the todo store true to changes made elsewhere: another window, the chat, the command line. */
import type { Counts, ServerEvent, TodosChanged } from '../api/contracts'
import type { Feed } from '../api/feed'
import type { TodoStore } from './TodoStore'
import { todoPage } from './todoApi'

/** More than this many at once is quicker to read as a list. */
const ONE_BY_ONE = 20

export class TodoFollower {
  readonly #store: TodoStore
  #turn: Promise<void> = Promise.resolve()

  constructor(store: TodoStore) {
    this.#store = store
  }

  follow(feed: Feed): () => void {
    return feed.onEvent((event) => {
      this.#turn = this.#turn.then(() => this.#hear(event))
    })
  }

  async #hear(event: ServerEvent): Promise<void> {
    try {
      if (event.type === 'hello' || event.type === 'resync') await this.#store.refresh()
      if (event.type === 'todos.changed') await this.#changed(event)
    } catch {
      await this.#store.refresh()
    }
  }

  async #changed(event: TodosChanged): Promise<void> {
    const many = event.ids.length > ONE_BY_ONE || (event.count ?? 0) > event.ids.length
    if (many || this.#store.snapshot().query.isTrash) return this.#store.refresh()
    if (event.actor === 'window') await this.#store.whenAdded()
    const unseen = event.ids.some((id) => !this.#store.knows(id))
    const uncounted = event.kind !== 'added' && unseen
    const parents = (event.parents ?? []).filter((id) => this.#store.knows(id) && !event.ids.includes(id))
    await Promise.all([
      ...event.ids.map((id) => this.#store.hear(id, event.kind)),
      ...parents.map((id) => this.#store.hear(id, 'edited')),
    ])
    if (uncounted) this.#store.recount(await this.#counts())
  }

  async #counts(): Promise<Counts> {
    const { query } = this.#store.snapshot()
    return (await todoPage(query, query.shows, null, 1)).counts
  }
}
