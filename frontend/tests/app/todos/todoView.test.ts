import { describe, expect, it } from 'vitest'
import type { Todo, TodoPage } from '../../../src/app/api/contracts'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import { nothingLoaded, rowAt, todosOf } from '../../../src/app/todos/listing'
import {
  added,
  changed,
  completed,
  continued,
  fresh,
  gone,
  identified,
  noTodos,
  placed,
  reopened,
  restored,
  settled,
} from '../../../src/app/todos/todoView'

function todo(position: number, completed_at: string | null = null): Todo {
  const at = '2030-01-01T00:00:00Z'
  return {
    ...blankTodo(`t${position}`, `Todo ${position}`, position),
    completed_at,
    created_at: at,
    updated_at: at,
  }
}

function page(todos: Todo[], open: number, after: string | null = null, done = 0): TodoPage {
  return { data: todos, has_more: after !== null, after, counts: { open, done } }
}

const three = fresh(noTodos, page([todo(1), todo(2), todo(3)], 3))
const titles = (todos: readonly Todo[]) => todos.map((each) => each.title)

describe('a completed todo', () => {
  it('stays where it is and counts as done at once', () => {
    const view = completed(three, 't2', '2030-01-02T00:00:00Z')
    expect(titles(todosOf(view.open))).toEqual(['Todo 1', 'Todo 2', 'Todo 3'])
    expect(view.counts).toEqual({ open: 2, done: 1 })
    expect(view.settling).toEqual(new Set(['t2']))
  })

  it('moves to the top of the done ones when it settles', () => {
    const shown = {
      ...three,
      done: { runs: [{ start: 0, todos: [todo(9, '2030-01-01T00:00:00Z')] }], length: 1 },
    }
    const view = settled(completed(shown, 't2', '2030-01-02T00:00:00Z'))
    expect(titles(todosOf(view.open))).toEqual(['Todo 1', 'Todo 3'])
    expect(titles(todosOf(view.done ?? nothingLoaded))).toEqual(['Todo 2', 'Todo 9'])
  })

  it('is open again in its place when reopened before or after it settles', () => {
    const struck = completed(three, 't2', '2030-01-02T00:00:00Z')
    expect(reopened(struck, 't2')).toEqual({ ...three, settling: new Set() })
    const unfolded = settled(continued(struck, 'done', 0, page([], 2, null, 1)))
    expect(titles(todosOf(reopened(unfolded, 't2').open))).toEqual(['Todo 1', 'Todo 2', 'Todo 3'])
  })

  it('is not counted twice when completed twice', () => {
    const once = completed(three, 't2', '2030-01-02T00:00:00Z')
    expect(completed(once, 't2', '2030-01-03T00:00:00Z')).toBe(once)
  })

  it('is struck through here too when it was completed elsewhere', () => {
    const view = placed(three, { ...todo(2), completed_at: '2030-01-02T00:00:00Z' })
    expect(view.settling.has('t2')).toBe(true)
    expect(view.counts).toEqual({ open: 2, done: 1 })
  })
})

describe('a long list', () => {
  const start = fresh(noTodos, page([todo(1), todo(2)], 10, 'next'))

  it('has a place for every row that is not loaded', () => {
    expect(start.open.length).toBe(10)
    expect(completed(start, 't1', '2030-01-02T00:00:00Z').open.length).toBe(10)
    expect(gone(start, 't1').open.length).toBe(9)
  })

  it('shows a new todo at its end, after the gap', () => {
    const view = added(start, todo(99))
    expect(rowAt(view.open, 10)?.title).toBe('Todo 99')
    expect(view.open.length).toBe(11)
  })

  it('joins the new todo to the rest when that has been loaded', () => {
    const rest = [3, 4, 5, 6, 7, 8, 9, 10].map((position) => todo(position))
    const view = continued(added(start, todo(99)), 'open', 2, page([...rest, todo(99)], 11))
    expect(view.open.runs).toHaveLength(1)
    expect(view.open.length).toBe(11)
  })

  it('leaves a todo restored in the part not loaded to its page', () => {
    const view = restored(start, todo(7))
    expect(titles(todosOf(view.open))).toEqual(['Todo 1', 'Todo 2'])
    expect(view.open.length).toBe(11)
  })

  it('has a place for every done one, too', () => {
    const view = continued(three, 'done', 0, page([todo(9, '2030-01-01T00:00:00Z')], 3, 'next', 5))
    expect(view.done?.length).toBe(5)
  })

  it('keeps what is only here when the server’s rows end before', () => {
    const view = added(completed(three, 't3', '2030-01-02T00:00:00Z'), { ...todo(99), id: 'new:1' })
    const end = continued(view, 'open', 0, page([todo(1), todo(2)], 2))
    expect(todosOf(end.open).map(({ id }) => id)).toEqual(['t1', 't2', 't3', 'new:1'])
    expect(end.open.length).toBe(4)
  })

  it('ends where the server’s rows end, though more had been counted', () => {
    expect(continued(start, 'open', 2, page([], 10)).open.length).toBe(2)
  })
})

describe('a todo', () => {
  it('is renamed in place', () => {
    expect(titles(todosOf(changed(three, ['t2'], (each) => ({ ...each, title: 'New' })).open))).toEqual([
      'Todo 1',
      'New',
      'Todo 3',
    ])
  })

  it('comes back to its place with its count when restored', () => {
    const view = restored(gone(three, 't2'), todo(2))
    expect(titles(todosOf(view.open))).toEqual(['Todo 1', 'Todo 2', 'Todo 3'])
    expect(view.counts.open).toBe(3)
  })

  it('just added is replaced by the real one, even if that was heard of before', () => {
    const standIn = { ...todo(1000), id: 'new:1' }
    const shown = added(three, standIn)
    expect(todosOf(identified(shown, 'new:1', 'Todo 4', todo(4)).open).map((each) => each.id)).toEqual([
      't1',
      't2',
      't3',
      't4',
    ])
    const heard = added(shown, todo(4))
    expect(todosOf(identified(heard, 'new:1', 'Todo 4', todo(4)).open).map((each) => each.id)).toEqual([
      't1',
      't2',
      't3',
      't4',
    ])
    expect(identified(heard, 'new:1', 'Todo 4', todo(4)).counts.open).toBe(4)
  })
})
