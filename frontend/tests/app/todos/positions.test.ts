import { expect, it } from 'vitest'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import { positionFor } from '../../../src/app/todos/positions'
import { noTodos } from '../../../src/app/todos/todoView'

const todos = ['a', 'b', 'c'].map((id, index) => blankTodo(id, id, (index + 1) * 10))
const view = { ...noTodos, open: { runs: [{ start: 0, todos }], length: 3 } }

it('stands between the new neighbours, in the order given', () => {
  expect([...positionFor(view, ['x', 'y'], { after: 'a' })]).toEqual([
    ['x', 10 + 10 / 3],
    ['y', 10 + 20 / 3],
  ])
  expect(positionFor(view, ['c'], { before: 'b' }).get('c')).toBe(15)
})

it('stands outside at the ends, and stays where no place in the order is named', () => {
  expect(positionFor(view, ['c'], { end: 'top' }).get('c')).toBeLessThan(10)
  expect(positionFor(view, ['a'], { end: 'bottom' }).get('a')).toBeGreaterThan(30)
  expect(positionFor(view, ['a'], { list: 'work' }).size).toBe(0)
})
