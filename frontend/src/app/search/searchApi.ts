/** What the search asks the server for, and the shape of the answers. */
import { request } from '../api/client'
import type { Todo } from '../api/contracts'

export type Place = readonly [start: number, end: number]

/** Where the found words are: in the title, and in a piece of the notes or of a message. */
export interface Marks {
  readonly title: readonly Place[]
  readonly snippet: string
  readonly in_snippet: readonly Place[]
}

export interface FoundTodo extends Todo {
  readonly marks: Marks
}

export interface FoundPage {
  readonly data: readonly FoundTodo[]
  readonly has_more: boolean
  readonly after: string | null
}

export interface FoundChat {
  readonly thread: string
  readonly use_case: string
  readonly title: string | null
  readonly at: string
  readonly marks: Marks
}

const PAGE = 50
const MOST_CHATS = 5

export function findTodos(q: string, after: string | null = null): Promise<FoundPage> {
  const query = new URLSearchParams({ q, limit: String(PAGE) })
  if (after !== null) query.set('after', after)
  return request<FoundPage>('GET', `/api/search?${query}`)
}

export async function findChats(q: string): Promise<readonly FoundChat[]> {
  const query = new URLSearchParams({ q, limit: String(MOST_CHATS) })
  return (await request<{ data: readonly FoundChat[] }>('GET', `/api/search/chats?${query}`)).data
}
