/** A server in memory behind `fetch` and `EventSource`, for tests of the window; it answers as the real routes do. */
import { vi } from 'vitest'
import type {
  ActivityEntry,
  Boot,
  Named,
  ServerEvent,
  Summary,
  Todo,
  TodoPage,
} from '../../src/app/api/contracts'
import type { Range } from '../../src/app/quickAdd/ranges'
import type { SpanKind, Understood } from '../../src/app/quickAdd/understood'
import type { FoundChat, Marks } from '../../src/app/search/searchApi'
import { blankTodo } from '../../src/app/todos/blankTodo'

type Stored = Todo & { deleted?: boolean }
interface Call {
  method: string
  path: string
  body: unknown
  keepalive: boolean
}
interface Refusal {
  status: number
  message: string
}

export class FakeServer {
  readonly calls: Call[] = []
  readonly views: Record<string, unknown> = {}
  todos: Stored[] = []
  /** What the quick-add line understands, by pattern. */
  understands: [RegExp, SpanKind][] = []
  lists: readonly Named[] = []
  chats: readonly FoundChat[] = []
  activity: readonly ActivityEntry[] = []
  labels: readonly Named[] = []
  boot: Boot = {
    branding: {
      name: 'Todo Assistant',
      tagline: 'Keep todos',
      primary_color: null,
      logo_url: null,
      favicon_url: null,
    },
    use_cases: [{ name: 'todo', title: 'Todos' }],
    view_state: {},
    start_screens: {},
    chat: { state: 'loading', assistant: { kind: 'builtin', label: 'Built-in', model: null } },
  }
  readonly #before: Stored[] = []
  #refusals = new Map<string, Refusal>()
  #unreachable = false
  #held: Array<() => void> | null = null
  #late: Promise<void> | null = null
  #lastId = 0

  constructor(...titles: string[]) {
    for (const title of titles) this.stored(title)
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => this.#fetch(path, init ?? {}))
  }

  stored(title: string, done = false): Stored {
    this.#lastId += 1
    const at = new Date(Date.UTC(2030, 0, 1, 0, 0, this.#lastId)).toISOString()
    const todo = {
      ...blankTodo(`todo-${this.#lastId}`, title, this.#lastId),
      completed_at: done ? at : null,
      created_at: at,
      updated_at: at,
    }
    this.todos.push(todo)
    return todo
  }

  change(id: string, change: Partial<Stored>): void {
    this.todos = this.todos.map((todo) => (todo.id === id ? { ...todo, ...change } : todo))
  }

  titles(): string[] {
    return this.todos.filter((todo) => !todo.deleted).map((todo) => todo.title)
  }

  refuse(method: string, message: string, status = 503): void {
    this.#refusals.set(method, { status, message })
  }

  accept(): void {
    this.#refusals.clear()
    this.#unreachable = false
  }

  disappear(): void {
    this.#unreachable = true
  }

  /** From now on requests wait for `letGo`. */
  hold(): void {
    this.#held ??= []
  }

  letGo(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const go of held) go()
  }

  /** The next request is answered with what is so by then, but the answer comes only when the returned function is called. */
  answerLate(): () => void {
    let arrive: () => void = () => undefined
    this.#late = new Promise((resolve) => {
      arrive = resolve
    })
    return () => arrive()
  }

  /** The paths asked for with `method`, in order. */
  asked(method: string): string[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.path)
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? 'GET'
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    this.calls.push({ method, path, body, keepalive: init.keepalive === true })
    if (this.#held) await new Promise<void>((go) => this.#held?.push(go))
    if (this.#unreachable) throw new TypeError('Failed to fetch')
    const refusal = this.#refusals.get(method) ?? this.#refusals.get(`${method} ${path.split('?')[0]}`)
    if (refusal) return failed(refusal)
    const answer = this.#answer(method, new URL(path, 'http://app.test'), body as Record<string, unknown>)
    const late = this.#late
    this.#late = null
    await late
    return answer
  }

  #answer(method: string, url: URL, body: Record<string, unknown>): Response {
    const path = url.pathname
    if (path === '/api/boot') return json(this.boot)
    if (path === '/api/branding') return json(this.boot.branding)
    if (path === '/api/desktop/quick-add') return new Response(null, { status: 204 })
    if (path === '/api/desktop/wish') return json({ wish: null })
    if (path.startsWith('/api/view-state/')) {
      this.views[decodeURIComponent(path.slice('/api/view-state/'.length))] = body.value
      return new Response(null, { status: 204 })
    }
    if (path === '/api/quick-add') return json(this.#understood(body))
    if (path === '/api/search/chats') return json({ data: this.chats, has_more: false })
    if (path === '/api/activity') return json({ data: this.activity, has_more: false, after: null })
    if (path.startsWith('/api/activity/')) return json(this.activity[0])
    if (path === '/api/search') return json(this.#found(url.searchParams.get('q') ?? ''))
    if (path === '/api/summary') return json(this.#summary())
    if (path === '/api/undo') return this.#undo()
    if (path === '/api/todo-ids') return json({ data: this.#page(url.searchParams).data.map(({ id }) => id) })
    if (path === '/api/todos' && method === 'GET') return json(this.#page(url.searchParams))
    if (path === '/api/todos') return json(this.stored(String(body.text).trim()), 201)
    if (path === '/api/bulk') return this.#many(body.ids as string[], String(body.do))
    return this.#one(method, path.split('/')[3] ?? '', path.endsWith('/restore'), body)
  }

  /** Takes back the last change of a todo, and tells as the real one does. */
  #undo(): Response {
    const last = this.#before.pop()
    if (!last) return failed({ status: 409, message: 'There is nothing to undo.' })
    this.todos = this.todos.map((todo) => (todo.id === last.id ? last : todo))
    FakeEventSource.all
      .at(-1)
      ?.send({ type: 'todos.changed', ids: [last.id], kind: 'undone', actor: 'window' })
    return json({ id: 1, kind: 'undone', data: { of: 'changed', titles: [last.title], count: 1 } })
  }

  #one(method: string, id: string, restore: boolean, body: Record<string, unknown>): Response {
    const todo = this.todos.find((each) => each.id === id)
    if (!todo || (todo.deleted && !restore))
      return failed({ status: 404, message: 'This todo no longer exists.' })
    if (method !== 'GET') this.#before.push(todo)
    if (restore) this.change(id, { deleted: false })
    if (method === 'DELETE') this.change(id, { deleted: true })
    if (typeof body?.title === 'string') this.change(id, { title: body.title })
    if (typeof body?.completed === 'boolean') {
      this.change(id, { completed_at: body.completed ? new Date().toISOString() : null })
    }
    return json(this.todos.find((each) => each.id === id))
  }

  #many(ids: readonly string[], action: string): Response {
    if (action === 'delete') for (const id of ids) this.change(id, { deleted: true })
    return json({ data: this.todos.filter((todo) => ids.includes(todo.id)) })
  }

  #summary(): Summary {
    const open = this.todos.filter((todo) => !todo.deleted && todo.completed_at === null).length
    const done = this.todos.filter((todo) => !todo.deleted && todo.completed_at !== null).length
    const { lists, labels } = this
    return { total: { open, done }, today: 0, overdue: 0, upcoming: 0, trash: 0, lists, labels }
  }

  #understood({ text, ignoring }: Record<string, unknown>): Understood {
    const line = String(text)
    const title = ignoring as Range[]
    const spans = this.understands.flatMap(([pattern, kind]) =>
      [...line.matchAll(pattern)].map(({ 0: words, index }) => ({
        kind,
        start: index,
        end: index + words.length,
        text: words,
      })),
    )
    const read = spans
      .filter((span) => !title.some(([start, end]) => start < span.end && span.start < end))
      .sort((a, b) => a.start - b.start)
    const priority = read.find(({ kind }) => kind === 'priority')
    return {
      title: line,
      notes: '',
      due: null,
      due_has_time: false,
      recurrence: null,
      recurrence_words: null,
      priority: priority ? Number(priority.text.slice(1)) : null,
      list: null,
      labels: [],
      reminders: [],
      spans: read,
    }
  }

  #found(query: string) {
    const words = query
      .toLowerCase()
      .split(' ')
      .filter((word) => !word.includes(':'))
    const fits = ({ title }: Stored) => words.every((word) => title.toLowerCase().includes(word))
    const data = this.todos.filter(fits).map((todo) => ({ ...todo, marks: marksOf(todo.title, words) }))
    return { data, has_more: false, after: null }
  }

  #page(query: URLSearchParams): TodoPage {
    const live = this.todos.filter((todo) => !todo.deleted)
    const open = live.filter((todo) => todo.completed_at === null)
    const done = live.filter((todo) => todo.completed_at !== null)
    done.sort((a, b) => Date.parse(b.completed_at ?? '') - Date.parse(a.completed_at ?? ''))
    const rows = query.get('state') === 'done' ? done : open
    const from = Number(query.get('after') ?? query.get('offset') ?? 0)
    const end = from + Number(query.get('limit') ?? 50)
    const more = end < rows.length
    return {
      data: rows.slice(from, end),
      has_more: more,
      after: more ? String(end) : null,
      counts: { open: open.length, done: done.length },
    }
  }
}

function marksOf(title: string, words: readonly string[]): Marks {
  const places = words.map((word): Range => {
    const start = title.toLowerCase().indexOf(word)
    return [start, start + word.length]
  })
  return { title: places, snippet: '', in_snippet: [] }
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } })
}

function failed({ status, message }: Refusal): Response {
  return json({ error: { message, retryable: status >= 500, code: 'refused' } }, status)
}

export class FakeEventSource {
  static all: FakeEventSource[] = []
  onmessage: ((message: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  closed = false

  constructor(readonly url: string) {
    FakeEventSource.all.push(this)
  }

  close(): void {
    this.closed = true
  }

  send(event: ServerEvent): void {
    this.onmessage?.({ data: JSON.stringify(event) })
  }

  static install(): void {
    FakeEventSource.all = []
    vi.stubGlobal('EventSource', FakeEventSource)
  }

  static get last(): FakeEventSource {
    const last = FakeEventSource.all.at(-1)
    if (!last) throw new Error('nobody has opened an event source')
    return last
  }
}

export const hello: ServerEvent = {
  type: 'hello',
  chat: { state: 'ready', assistant: { kind: 'builtin', label: 'Built-in', model: null } },
}
