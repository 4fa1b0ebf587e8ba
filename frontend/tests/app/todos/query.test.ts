import { expect, it } from 'vitest'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import { ORDERS } from '../../../src/app/todos/order'
import { query, TODAY } from './queries'

const todo = (title: string, change = {}) => ({ ...blankTodo(title, title, 1), ...change })

it('has what is due today, and before, in Today, and later in Upcoming', () => {
  const due = (day: string | null) => todo('x', { due: day })
  const today = query({ kind: 'today' })
  const upcoming = query({ kind: 'upcoming' })
  const shown = ['2030-01-14T09:00', TODAY, '2030-01-16', null].map((day) => [
    today.belongs(due(day)),
    upcoming.belongs(due(day)),
  ])
  expect(shown).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, false],
  ])
})

it('gives what is added in a place what belongs to the place', () => {
  expect(query({ kind: 'today' }).gives).toEqual({ due: TODAY })
  expect(query({ kind: 'calendar', id: '2030-02-01' }).gives).toEqual({ due: '2030-02-01' })
  expect(query({ kind: 'list', id: 'work' }).gives).toEqual({ list: 'work' })
  expect(query({ kind: 'label', id: 'home' }).gives).toEqual({ labels: ['home'] })
})

it('shows sub-todos of a list below their parents only, and nothing deleted outside the trash', () => {
  const list = query({ kind: 'list', id: 'work' })
  expect(list.belongs(todo('x', { list_id: 'work' }))).toBe(true)
  expect(list.belongs(todo('x', { list_id: 'work', parent_id: 'y' }))).toBe(false)
  const gone = todo('x', { list_id: 'work', deleted_at: '2030-01-01T00:00:00Z' })
  expect(list.belongs(gone)).toBe(false)
  expect(query({ kind: 'trash' }).belongs(gone)).toBe(true)
})

it('orders by due and then priority, what has no due last', () => {
  const all = [
    todo('none'),
    todo('later', { due: '2030-01-20' }),
    todo('low', { due: TODAY }),
    todo('high', { due: TODAY, priority: 1 }),
  ]
  expect(all.toSorted(ORDERS.due).map(({ title }) => title)).toEqual(['high', 'low', 'later', 'none'])
})
