import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from '../../../src/app/toasts'
import { loaded, rowAt, todosOf } from '../../../src/app/todos/listing'
import { TodoStore } from '../../../src/app/todos/TodoStore'
import { FakeServer } from '../fakeServer'
import { inbox } from './queries'

let server: FakeServer
let toasts: Toasts
let store: TodoStore

async function opened(...titles: string[]): Promise<void> {
  server = new FakeServer(...titles)
  toasts = new Toasts()
  store = new TodoStore(toasts, inbox)
  await store.load()
}

const shown = () => todosOf(store.snapshot().view.open).map((todo) => todo.title)
const counts = () => store.snapshot().view.counts

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a gesture', () => {
  beforeEach(() => opened('One', 'Two', 'Three'))

  it('is shown before the server has answered', async () => {
    server.hold()
    const saving = store.rename('todo-2', 'Zwei')
    expect(shown()).toEqual(['One', 'Zwei', 'Three'])
    server.letGo()
    expect(await saving).toBe(true)
    expect(server.titles()).toEqual(['One', 'Zwei', 'Three'])
  })

  it.each([
    ['rename', () => store.rename('todo-2', 'Zwei'), 'PATCH'],
    ['complete', () => store.complete('todo-2'), 'PATCH'],
    ['remove', () => store.remove('todo-2'), 'DELETE'],
    ['add', () => store.add('Four'), 'POST'],
  ])('is taken back with the reason when the server refuses to %s', async (_name, gesture, method) => {
    const before = store.snapshot().view
    server.refuse(method, 'The disk is full.')
    expect(await gesture()).toBe(false)
    expect(shown()).toEqual(['One', 'Two', 'Three'])
    expect(counts()).toEqual(before.counts)
    expect(toasts.current()?.tone).toBe('failure')
    expect(toasts.current()?.message).toContain('The disk is full.')
  })

  it('is taken back when the server cannot be reached', async () => {
    server.disappear()
    await store.complete('todo-1')
    expect(counts()).toEqual({ open: 3, done: 0 })
    expect(toasts.current()?.message).toContain('isn’t answering')
  })

  it('on the same todo waits for the one before, and the last one decides', async () => {
    server.hold()
    const first = store.complete('todo-1')
    const second = store.reopen('todo-1')
    await vi.advanceTimersByTimeAsync(0)
    expect(server.asked('PATCH')).toHaveLength(1)
    server.letGo()
    await Promise.all([first, second])
    expect(server.asked('PATCH')).toHaveLength(2)
    expect(server.todos[0]?.completed_at).toBeNull()
    expect(counts()).toEqual({ open: 3, done: 0 })
  })
})

describe('a completed todo', () => {
  beforeEach(() => opened('One', 'Two', 'Three'))

  it('stays for a moment, then leaves', async () => {
    await store.complete('todo-2')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(shown()).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(150)
    expect(store.snapshot().leaving).toBe(true)
    await vi.advanceTimersByTimeAsync(200)
    expect(shown()).toEqual(['One', 'Three'])
  })

  it('does not move while the pointer does', async () => {
    await store.complete('todo-2')
    await vi.advanceTimersByTimeAsync(1_500)
    store.settleLater()
    await vi.advanceTimersByTimeAsync(1_500)
    expect(shown()).toHaveLength(3)
  })

  it('comes back with the undo key', async () => {
    await store.complete('todo-2')
    await vi.advanceTimersByTimeAsync(3_000)
    await store.undo()
    expect(server.asked('POST')).toEqual(['/api/undo'])
    expect(toasts.current()?.message).toBe('Undone: “Two”')
  })
})

describe('a deleted todo', () => {
  beforeEach(() => opened('One', 'Two', 'Three'))

  it('comes back in its place with undo', async () => {
    await store.remove('todo-2')
    expect(shown()).toEqual(['One', 'Three'])
    toasts.current()?.undo?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual(['One', 'Two', 'Three'])
    expect(server.titles()).toEqual(['One', 'Two', 'Three'])
  })

  it('comes back even if undone before the deletion was answered', async () => {
    server.hold()
    void store.remove('todo-2')
    toasts.current()?.undo?.()
    server.letGo()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.asked('POST')).toEqual(['/api/todos/todo-2/restore'])
    expect(server.titles()).toEqual(['One', 'Two', 'Three'])
    expect(counts().open).toBe(3)
  })
})

describe('a new todo', () => {
  beforeEach(() => opened('One'))

  it('stands at the end and keeps its row when it gets its id', async () => {
    server.hold()
    const saving = store.add('  Two ')
    const standIn = rowAt(store.snapshot().view.open, 1)
    expect(standIn?.title).toBe('Two')
    const rowKey = store.rowKey(standIn?.id ?? '')
    server.letGo()
    await saving
    const real = rowAt(store.snapshot().view.open, 1)
    expect(real?.id).toBe('todo-2')
    expect(store.rowKey('todo-2')).toBe(rowKey)
  })

  it('can be checked before the server has answered, and slides to the done ones', async () => {
    server.hold()
    const saving = store.add('Two')
    const checking = store.complete(rowAt(store.snapshot().view.open, 1)?.id ?? '')
    expect(counts()).toEqual({ open: 1, done: 1 })
    server.letGo()
    expect(await saving).toBe(true)
    expect(await checking).toBe(true)
    expect(server.asked('PATCH')).toEqual(['/api/todos/todo-2'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(shown()).toEqual(['One'])
    expect(counts()).toEqual({ open: 1, done: 1 })
  })

  it('checked too early comes back open when the check is refused', async () => {
    server.hold()
    const saving = store.add('Two')
    const checking = store.complete(rowAt(store.snapshot().view.open, 1)?.id ?? '')
    server.refuse('PATCH', 'The disk is full.')
    server.letGo()
    await saving
    expect(await checking).toBe(false)
    expect(shown()).toEqual(['One', 'Two'])
    expect(counts()).toEqual({ open: 2, done: 0 })
  })
})

describe('a move', () => {
  beforeEach(() => opened('One'))

  it('beside a todo that has just been added waits for its id', async () => {
    server.hold()
    void store.add('Two')
    void store.move(['todo-1'], { after: rowAt(store.snapshot().view.open, 1)?.id ?? '' })
    expect(shown()).toEqual(['Two', 'One'])
    await vi.advanceTimersByTimeAsync(0)
    expect(server.asked('POST')).toEqual(['/api/todos'])
    server.letGo()
    await vi.advanceTimersByTimeAsync(0)
    const moves = server.calls.filter(({ path }) => path === '/api/move')
    expect(moves.map(({ body }) => body)).toEqual([{ ids: ['todo-1'], after: 'todo-2' }])
  })
})

describe('a long list', () => {
  const titles = Array.from({ length: 2_500 }, (_, index) => `Todo ${index}`)
  beforeEach(() => opened(...titles))

  it('loads no more than its first page until more is needed', () => {
    expect(shown()).toHaveLength(100)
    expect(counts().open).toBe(2_500)
  })

  const titleAt = (index: number) => rowAt(store.snapshot().view.open, index)?.title
  const count = () => loaded(store.snapshot().view.open)

  it('loads the rows that are looked at, wherever they are, in one page', async () => {
    await store.need('open', { start: 1_200, end: 1_300 })
    expect([titleAt(1_200), titleAt(1_299)]).toEqual(['Todo 1200', 'Todo 1299'])
    expect(store.snapshot().view.open.length).toBe(2_500)
    expect(count()).toBe(300)
    expect(server.asked('GET')).toHaveLength(2)
  })

  it('loads what was looked at last when many rows pass by', async () => {
    const first = store.need('open', { start: 500, end: 600 })
    for (let start = 700; start <= 2_300; start += 100) void store.need('open', { start, end: start + 100 })
    await first
    expect(titleAt(2_399)).toBe('Todo 2399')
    expect(server.asked('GET')).toHaveLength(3)
  })

  it('goes on from what is loaded, down and up, and asks for no row twice', async () => {
    await store.need('open', { start: 90, end: 150 })
    await store.need('open', { start: 2_400, end: 2_500 })
    await store.need('open', { start: 2_290, end: 2_350 })
    expect(store.snapshot().view.open.runs.map(({ start, todos }) => [start, todos.length])).toEqual([
      [0, 300],
      [2_100, 400],
    ])
    expect(new Set(shown()).size).toBe(700)
  })

  it('holds no more than is near, however far one goes', async () => {
    for (let start = 0; start < 2_400; start += 100) await store.need('open', { start, end: start + 100 })
    expect(count()).toBeLessThanOrEqual(1_300)
    expect(titleAt(2_399)).toBe('Todo 2399')
    expect(titleAt(0)).toBeUndefined()
    expect(store.snapshot().view.open.length).toBe(2_500)
    await store.need('open', { start: 0, end: 60 })
    expect(titleAt(0)).toBe('Todo 0')
  })

  it('shows a new todo at its end, however far that is', async () => {
    await store.add('Last')
    expect(titleAt(2_500)).toBe('Last')
    expect(store.snapshot().view.open.length).toBe(2_501)
    expect(count()).toBe(101)
  })

  it('says so when a page cannot be loaded, and loads it when asked again', async () => {
    server.refuse('GET', 'The app is busy.')
    await store.need('open', { start: 150, end: 160 })
    expect(toasts.current()?.message).toBe('The app is busy.')
    server.accept()
    await store.need('open', { start: 150, end: 160 })
    expect(titleAt(150)).toBe('Todo 150')
  })

  it('counts what is struck through as the server does not', async () => {
    await store.complete('todo-1')
    await store.need('open', { start: 600, end: 700 })
    expect(titleAt(600)).toBe('Todo 600')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(titleAt(599)).toBe('Todo 600')
    expect(store.snapshot().view.open.length).toBe(2_499)
  })

  it('is read again about what is looked at, in one request', async () => {
    await store.need('open', { start: 2_000, end: 2_100 })
    server.change('todo-1', { deleted: true })
    const before = server.asked('GET').length
    await store.refresh()
    expect(server.asked('GET')).toHaveLength(before + 1)
    expect(titleAt(2_000)).toBe('Todo 2001')
    expect(store.snapshot().view.open.length).toBe(2_499)
  })

  it('names the todos of a stretch, loaded or not', async () => {
    expect(store.idsIn('open', { start: 98, end: 100 })).toEqual(['todo-99', 'todo-100'])
    expect(await store.idsIn('open', { start: 1_000, end: 1_003 })).toEqual([
      'todo-1001',
      'todo-1002',
      'todo-1003',
    ])
  })

  it('deletes many of which few are loaded', async () => {
    const ids = await store.idsIn('open', { start: 50, end: 1_050 })
    await store.removeAll(ids)
    await store.refresh()
    expect(store.snapshot().view.open.length).toBe(1_500)
    expect(counts().open).toBe(1_500)
    expect(titleAt(50)).toBe('Todo 1050')
  })

  it('tells of rows that have gone, not of those that were let go', async () => {
    const selected = new Set(['todo-1', 'todo-2', 'todo-900'])
    store.whenLeft = (stays) => {
      for (const id of selected) if (!stays(id)) selected.delete(id)
    }
    for (let start = 0; start < 2_400; start += 100) await store.need('open', { start, end: start + 100 })
    expect([...selected]).toEqual(['todo-1', 'todo-2', 'todo-900'])
    await store.need('open', { start: 0, end: 100 })
    await store.remove('todo-2')
    expect([...selected]).toEqual(['todo-1', 'todo-900'])
  })
})

describe('a refresh', () => {
  beforeEach(() => opened('One', 'Two'))

  it('shows what has changed meanwhile', async () => {
    server.stored('Three')
    server.change('todo-1', { title: 'Eins' })
    await store.refresh()
    expect(shown()).toEqual(['Eins', 'Two', 'Three'])
  })

  it('waits for gestures under way instead of undoing them on screen', async () => {
    server.hold()
    const saving = store.rename('todo-1', 'Eins')
    await store.refresh()
    expect(server.asked('GET')).toHaveLength(1)
    server.letGo()
    await saving
    await vi.advanceTimersByTimeAsync(0)
    expect(server.asked('GET')).toHaveLength(2)
    expect(shown()).toEqual(['Eins', 'Two'])
  })
})

describe('an answer that is older than what is shown', () => {
  beforeEach(() => opened('One', 'Two'))

  it('does not bring back what was deleted after it was asked for', async () => {
    const arrive = server.answerLate()
    void store.refresh()
    await store.remove('todo-1')
    expect(shown()).toEqual(['Two'])
    arrive()
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual(['Two'])
    expect(counts()).toEqual({ open: 1, done: 0 })
  })

  it('does not bring it back when the place is read twice at the start', async () => {
    store = new TodoStore(toasts, inbox)
    const arrive = server.answerLate()
    const first = store.load()
    const second = store.refresh()
    await store.add('Three')
    arrive()
    await Promise.all([first, second])
    await Promise.all([store.remove('todo-1'), store.remove('todo-3')])
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual(['Two'])
  })

  it('leaves what was added before the first page had come', async () => {
    store = new TodoStore(toasts, inbox)
    const arrive = server.answerLate()
    const loading = store.load()
    server.hold()
    const adding = store.add('Three')
    arrive()
    await loading
    expect(shown()).toEqual(['One', 'Two', 'Three'])
    server.letGo()
    await adding
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual(['One', 'Two', 'Three'])
    expect(counts().open).toBe(3)
  })
})

describe('a todo deleted under its real name', () => {
  it('waits for what was done to it before it had one', async () => {
    await opened('One')
    server.hold()
    void store.add('Two')
    const standIn = rowAt(store.snapshot().view.open, 1)?.id ?? ''
    const renaming = store.rename(standIn, 'Zwei')
    await vi.waitFor(() => expect(server.asked('POST')).toHaveLength(1))
    server.letGo()
    server.hold()
    await vi.waitFor(() => expect(server.asked('PATCH')).toHaveLength(1))
    const removing = store.remove('todo-2')
    await vi.advanceTimersByTimeAsync(0)
    expect(server.asked('DELETE')).toHaveLength(0)
    server.letGo()
    await Promise.all([renaming, removing])
    expect(server.titles()).toEqual(['One'])
    expect(shown()).toEqual(['One'])
  })
})

describe('loading', () => {
  it('fails with the reason and works when tried again', async () => {
    await opened('One')
    server.refuse('GET', 'The database is locked.')
    await store.load()
    expect(store.snapshot().load).toEqual({ state: 'failed', reason: 'The database is locked.' })
    server.accept()
    await store.load()
    expect(store.snapshot().load.state).toBe('ready')
  })
})
