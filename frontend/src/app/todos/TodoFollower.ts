/** Keeps the todo store true to changes made elsewhere: another window, the chat, the command line. */
import type { Counts, ServerEvent, Todo, TodosChanged } from '../api/contracts'
import type { Feed } from '../api/feed'
import type { TodoStore } from './TodoStore'
import { todoPage } from './todoApi'

/** More than this many at once is quicker to read as a list. */
const ONE_BY_ONE = 20

/** A todo that is not shown here may have left one that is, whose sub-todos are counted. */
const REGROUPING: ReadonlySet<string> = new Set(['deleted', 'moved', 'undone', 'redone'])

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
    if (unseen && REGROUPING.has(event.kind) && this.#showsParts()) return this.#store.refresh()
    const uncounted = event.kind !== 'added' && unseen
    await Promise.all(event.ids.map((id) => this.#one(id, event.kind)))
    if (uncounted) this.#store.recount(await this.#counts())
  }

  /** A row says how many of its sub-todos are done. */
  async #parentOf(todo: Todo | null): Promise<void> {
    const id = todo?.parent_id
    if (id && this.#store.knows(id)) await this.#store.hear(id, 'edited')
  }

  #showsParts(): boolean {
    return this.#store.snapshot().view.open.head.some(({ parts }) => parts && parts.open + parts.done > 0)
  }

  async #counts(): Promise<Counts> {
    const { query } = this.#store.snapshot()
    return (await todoPage(query, query.shows, null, 1)).counts
  }

  async #one(id: string, kind: TodosChanged['kind']): Promise<void> {
    await this.#parentOf(await this.#store.hear(id, kind))
  }
}
