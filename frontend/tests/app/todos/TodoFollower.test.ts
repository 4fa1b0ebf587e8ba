import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Feed } from '../../../src/app/api/feed'
import { Toasts } from '../../../src/app/toasts'
import { todosOf } from '../../../src/app/todos/listing'
import { TodoFollower } from '../../../src/app/todos/TodoFollower'
import { TodoStore } from '../../../src/app/todos/TodoStore'
import { FakeEventSource, FakeServer, hello } from '../fakeServer'
import { inbox } from './queries'

let server: FakeServer
let store: TodoStore

const shown = () => todosOf(store.snapshot().view.open).map((todo) => todo.title)

function tell(kind: string, actor: string, ...ids: string[]): void {
  FakeEventSource.last.send({ type: 'todos.changed', ids, kind, actor })
}

beforeEach(async () => {
  FakeEventSource.install()
  server = new FakeServer('One', 'Two')
  store = new TodoStore(new Toasts(), inbox)
  const feed = new Feed()
  new TodoFollower(store).follow(feed)
  feed.open()
  await store.load()
})

afterEach(() => vi.unstubAllGlobals())

describe('a change made elsewhere', () => {
  it('adds, renames, completes, reopens and deletes here', async () => {
    const three = server.stored('Three')
    tell('added', 'command_line', three.id)
    await vi.waitFor(() => expect(shown()).toEqual(['One', 'Two', 'Three']))

    server.change('todo-1', { title: 'Eins' })
    tell('renamed', 'agent', 'todo-1')
    await vi.waitFor(() => expect(shown()[0]).toBe('Eins'))

    server.change('todo-1', { completed_at: '2030-01-02T00:00:00Z' })
    tell('completed', 'widget', 'todo-1')
    await vi.waitFor(() => expect(store.snapshot().view.counts).toEqual({ open: 2, done: 1 }))

    server.change('todo-1', { completed_at: null })
    tell('reopened', 'widget', 'todo-1')
    await vi.waitFor(() => expect(store.snapshot().view.counts).toEqual({ open: 3, done: 0 }))

    server.change('todo-2', { deleted: true })
    tell('deleted', 'agent', 'todo-2')
    await vi.waitFor(() => expect(shown()).toEqual(['Eins', 'Three']))
  })

  it('to a todo that is not on screen corrects the counts', async () => {
    const done = server.stored('Done long ago', true)
    tell('completed', 'agent', done.id)
    await vi.waitFor(() => expect(store.snapshot().view.counts).toEqual({ open: 2, done: 1 }))
  })

  it('to many todos at once reads the list instead of each todo', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => server.stored(`New ${index}`).id)
    tell('added', 'agent', ...ids)
    await vi.waitFor(() => expect(shown()).toHaveLength(32))
    expect(server.asked('GET').every((path) => path.startsWith('/api/todos?'))).toBe(true)
  })

  it('that comes in a crowd is not asked for one by one', async () => {
    for (let number = 0; number < 300; number += 1)
      tell('added', 'command_line', server.stored(`N ${number}`).id)
    await vi.waitFor(() => expect(store.snapshot().view.counts.open).toBe(302))
    expect(server.asked('GET').length).toBeLessThan(10)
    expect(shown().slice(0, 3)).toEqual(['One', 'Two', 'N 0'])
  })

  it('is seen although the server refused to read it at first', async () => {
    vi.useFakeTimers()
    const three = server.stored('Three')
    server.disappear()
    tell('added', 'command_line', three.id)
    await vi.advanceTimersByTimeAsync(100)
    expect(shown()).toEqual(['One', 'Two'])
    server.accept()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(shown()).toEqual(['One', 'Two', 'Three'])
    vi.useRealTimers()
  })

  it('that never arrived is seen after the connection is back', async () => {
    server.stored('Three')
    FakeEventSource.last.send(hello)
    await vi.waitFor(() => expect(shown()).toEqual(['One', 'Two', 'Three']))
  })
})

describe('the number of sub-todos', () => {
  const parts = () => todosOf(store.snapshot().view.open).map((todo) => todo.parts?.open ?? 0)
  const regrouped = (id: string, ...parents: string[]) =>
    FakeEventSource.last.send({ type: 'todos.changed', ids: [id], parents, kind: 'moved', actor: 'window' })

  it('is read again of the todo that one has left, and of the one it went to', async () => {
    server.change('todo-1', { parts: { open: 3, done: 0 } })
    const part = { ...server.stored('Part'), parent_id: 'todo-1' }
    server.change(part.id, part)
    FakeEventSource.last.send(hello)
    await vi.waitFor(() => expect(parts()).toEqual([3, 0, 0]))

    server.change(part.id, { parent_id: 'todo-2' })
    server.change('todo-1', { parts: { open: 2, done: 0 } })
    server.change('todo-2', { parts: { open: 1, done: 0 } })
    regrouped(part.id, 'todo-1', 'todo-2')
    await vi.waitFor(() => expect(parts()).toEqual([2, 1]))
  })

  it('of a todo that is not shown asks for nothing', async () => {
    const before = server.asked('GET').length
    regrouped('todo-1', 'elsewhere')
    await vi.waitFor(() => expect(server.asked('GET').slice(before)).toContain('/api/todos/todo-1'))
    expect(server.asked('GET').slice(before)).not.toContain('/api/todos/elsewhere')
  })
})

describe('the echo of an own addition', () => {
  it('does not show it twice, though it comes before the answer', async () => {
    server.hold()
    const saving = store.add('Three')
    tell('added', 'window', 'todo-3')
    server.letGo()
    await saving
    await vi.waitFor(() => expect(server.asked('GET')).toContain('/api/todos/todo-3'))
    await Promise.resolve()
    expect(shown()).toEqual(['One', 'Two', 'Three'])
    expect(store.snapshot().view.counts.open).toBe(3)
  })
})

describe('the word on a todo that is older than what was done to it', () => {
  it('is asked for again when a gesture was answered meanwhile', async () => {
    const arrive = server.answerLate()
    tell('renamed', 'window', 'todo-1')
    await vi.waitFor(() => expect(server.asked('GET')).toContain('/api/todos/todo-1'))
    await store.remove('todo-1')
    arrive()
    await vi.waitFor(() => expect(server.asked('GET').filter(isOfOne)).toHaveLength(2))
    await vi.waitFor(() => expect(shown()).toEqual(['Two']))
  })

  it('comes after the answer to a gesture that the change elsewhere has overtaken', async () => {
    const arrive = server.answerLate()
    const renaming = store.rename('todo-1', 'Mine')
    await vi.waitFor(() => expect(server.titles()).toContain('Mine'))
    server.change('todo-1', { title: 'Theirs' })
    tell('renamed', 'agent', 'todo-1')
    arrive()
    await renaming
    await vi.waitFor(() => expect(shown()).toEqual(['Theirs', 'Two']))
  })

  const isOfOne = (path: string) => path === '/api/todos/todo-1'
})
