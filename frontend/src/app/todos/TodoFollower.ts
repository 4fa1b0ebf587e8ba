/** Keeps the todo store true to changes made elsewhere: another window, the chat, the command line. */
import type { Counts, ServerEvent, TodosChanged } from '../api/contracts'
import type { Feed } from '../api/feed'
import type { TodoStore } from './TodoStore'
import { todoPage } from './todoApi'
import { isAllLoaded } from './todoView'

/** More than this many at once is quicker to read as a list. */
const ONE_BY_ONE = 20
const RESYNC: ServerEvent = { type: 'resync' }

export class TodoFollower {
  readonly #store: TodoStore
  #heard: ServerEvent[] = []
  #isBusy = false

  constructor(store: TodoStore) {
    this.#store = store
  }

  follow(feed: Feed): () => void {
    return feed.onEvent((event) => {
      this.#heard.push(event)
      if (!this.#isBusy) void this.#catchUp()
    })
  }

  /** One after the other; a crowd that came meanwhile is read as a list, too. */
  async #catchUp(): Promise<void> {
    this.#isBusy = true
    try {
      while (this.#heard.length > 0) await this.#hear(this.#nextHeard())
    } finally {
      this.#isBusy = false
    }
  }

  #nextHeard(): ServerEvent {
    const [event = RESYNC] = this.#heard
    const isCrowd = this.#heard.length > ONE_BY_ONE
    this.#heard = isCrowd ? [] : this.#heard.slice(1)
    return isCrowd ? RESYNC : event
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
    const [heard] = await Promise.all([
      Promise.all(event.ids.map((id) => this.#store.hear(id, event.kind))),
      Promise.all(parents.map((id) => this.#store.hear(id, 'edited'))),
    ])
    if (!uncounted) return
    // Among rows that are not loaded it may have stood anywhere: those after it are elsewhere now.
    const { query, view } = this.#store.snapshot()
    const isHere = heard.some((todo) => todo !== null && query.belongs(todo))
    if (isHere && !isAllLoaded(view)) return this.#store.refresh()
    await this.#store.recount(await this.#counts())
  }

  async #counts(): Promise<Counts> {
    const { query } = this.#store.snapshot()
    return (await todoPage(query, query.shows, null, 1)).counts
  }
}
