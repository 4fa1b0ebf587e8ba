import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Todo } from '../../../src/app/api/contracts'
import { allTodos, type PrintedTodo } from '../../../src/app/print/allTodos'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import { inbox } from '../todos/queries'

const todo = (title: string, parts = 0): Todo => ({
  ...blankTodo(title, title, 1),
  parts: { open: parts, done: 0 },
})

/** What the server has, by the todo it is a part of; '' are the rows of the place. */
function serve(stored: Record<string, readonly Todo[]>): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    const parent = new URL(path, 'http://localhost').searchParams.get('parent') ?? ''
    asked.push(parent)
    const page = { data: stored[parent] ?? [], has_more: false, after: null, counts: { open: 0, done: 0 } }
    return Promise.resolve(Response.json(page))
  })
  return asked
}

const titles = (lines: readonly PrintedTodo[]): unknown[] =>
  lines.map(({ todo, parts }) => (parts.length > 0 ? [todo.title, titles(parts)] : todo.title))

afterEach(() => vi.unstubAllGlobals())

describe('the todos of a sheet', () => {
  it('have their sub-todos below them, on every level', async () => {
    serve({
      '': [todo('trip', 2), todo('milk')],
      trip: [todo('flights', 1), todo('hotel')],
      flights: [todo('seat')],
    })
    expect(titles((await allTodos(inbox)).todos)).toEqual([
      ['trip', [['flights', ['seat']], 'hotel']],
      'milk',
    ])
  })

  it('stand there once, though one is a part of another', async () => {
    serve({ '': [todo('trip', 2), todo('hotel')], trip: [todo('flights'), todo('hotel')] })
    expect(titles((await allTodos(inbox)).todos)).toEqual([['trip', ['flights']], 'hotel'])
  })

  it('without sub-todos are asked for in one go', async () => {
    const asked = serve({ '': [todo('milk'), todo('bread')] })
    await allTodos(inbox)
    expect(asked).toEqual([''])
  })
})
