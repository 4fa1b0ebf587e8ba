/** Lists, labels and counts as the sidebar shows them, kept true by the server's events; changes lists and labels. */
import { reason, request } from '../api/client'
import type { Named, ServerEvent, Summary } from '../api/contracts'
import type { Feed } from '../api/feed'
import { text } from '../text'

interface Notices {
  failed(message: string): void
}

export type NamedKind = 'lists' | 'labels'

/** Changes that come close together are read once. */
const SETTLE_MS = 60
const RETRY_MS = 3_000

export class SummaryStore {
  #summary: Summary | null = null
  #reading: Promise<void> | null = null
  #again = false
  #timer: number | undefined
  readonly #notices: Notices
  readonly #listeners = new Set<() => void>()

  constructor(notices: Notices) {
    this.#notices = notices
  }

  snapshot = (): Summary | null => this.#summary

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  follow(feed: Feed): () => void {
    return feed.onEvent((event) => {
      if (isAbout(event)) this.#soon(SETTLE_MS)
    })
  }

  /** At most one request at a time; what changes meanwhile is read once more. */
  read = (): Promise<void> => {
    if (this.#reading) {
      this.#again = true
      return this.#reading
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = null
      if (!this.#again) return
      this.#again = false
      void this.read()
    })
    return this.#reading
  }

  async #read(): Promise<void> {
    try {
      this.#become(await request<Summary>('GET', '/api/summary'))
    } catch {
      this.#soon(RETRY_MS)
    }
  }

  #soon(delay: number): void {
    this.#timer ??= window.setTimeout(() => {
      this.#timer = undefined
      void this.read()
    }, delay)
  }

  /** The new one's id, or null when it was refused. */
  async add(kind: NamedKind, name: string): Promise<string | null> {
    let id: string | null = null
    await this.#save(async () => {
      id = (await request<Named>('POST', `/api/${kind}`, { name })).id
    })
    return id
  }

  edit(kind: NamedKind, id: string, change: { name?: string; colour?: string }): Promise<boolean> {
    const swap = (each: Named) => (each.id === id ? { ...each, ...change } : each)
    this.#show(kind, (all) => all.map(swap))
    return this.#save(() => request('PATCH', path(kind, id), change))
  }

  remove(kind: NamedKind, id: string, keepTodos = false): Promise<boolean> {
    this.#show(kind, (all) => all.filter((each) => each.id !== id))
    return this.#save(() => request('DELETE', path(kind, id) + (keepTodos ? '?keep_todos=true' : '')))
  }

  order(kind: NamedKind, ids: readonly string[]): Promise<boolean> {
    this.#show(kind, (all) => all.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))
    return this.#save(() => request('POST', `/api/${kind}/order`, { ids }))
  }

  #show(kind: NamedKind, change: (all: readonly Named[]) => readonly Named[]): void {
    if (this.#summary) this.#become({ ...this.#summary, [kind]: change(this.#summary[kind]) })
  }

  async #save(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (error) {
      this.#notices.failed(text.failure.list(reason(error)))
      return false
    } finally {
      await this.read()
    }
  }

  #become(summary: Summary): void {
    this.#summary = summary
    for (const listener of this.#listeners) listener()
  }
}

function isAbout({ type }: ServerEvent): boolean {
  return ['hello', 'resync', 'todos.changed', 'lists.changed', 'labels.changed'].includes(type)
}

function path(kind: NamedKind, id: string): string {
  return `/api/${kind}/${encodeURIComponent(id)}`
}
