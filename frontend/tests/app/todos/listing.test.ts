/** What is loaded of a list of any length, against a list that is loaded as a whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Todo } from '../../../src/app/api/contracts'
import { blankTodo } from '../../../src/app/todos/blankTodo'
import {
  appended,
  find,
  indexOf,
  inserted,
  isWhole,
  type Listing,
  loaded,
  missingIn,
  nothingLoaded,
  only,
  rowAt,
  rowsIn,
  todosOf,
  without,
  withStretch,
} from '../../../src/app/todos/listing'
import { byPosition } from '../../../src/app/todos/order'

const todo = (position: number) => blankTodo(`t${position}`, `Todo ${position}`, position)
const whole = Array.from({ length: 60 }, (_, index) => todo((index + 1) * 10))

function partly(stretches: readonly (readonly [number, number])[]): Listing {
  const empty: Listing = { ...nothingLoaded, length: whole.length }
  return stretches.reduce(
    (list, [start, rows]) => withStretch(list, start, whole.slice(start, start + rows), whole.length),
    empty,
  )
}

/** Every loaded row stands where it stands in the whole list, and no two runs touch. */
function agrees(list: Listing, all: readonly Todo[]): void {
  expect(list.length).toBe(all.length)
  for (const { start, todos } of list.runs) {
    expect(todos.map(({ id }) => id)).toEqual(all.slice(start, start + todos.length).map(({ id }) => id))
  }
  list.runs.forEach(({ start }, index) => {
    const before = list.runs[index - 1]
    if (before) expect(start).toBeGreaterThan(before.start + before.todos.length)
  })
}

const stretches = fc.array(fc.tuple(fc.nat({ max: 59 }), fc.integer({ min: 1, max: 20 })), { maxLength: 6 })

test('stretches that come in any order stand in their places', () => {
  fc.assert(fc.property(stretches, (loads) => agrees(partly(loads), whole)))
})

test('a todo that comes or goes moves the rows after it, loaded or not', () => {
  fc.assert(
    fc.property(stretches, fc.nat({ max: 605 }), fc.nat({ max: 59 }), (loads, position, leaving) => {
      const list = partly(loads)
      const newcomer = todo(position + 0.5)
      agrees(inserted(list, newcomer, byPosition), [...whole, newcomer].sort(byPosition))
      const gone = whole[leaving]
      if (!gone || !find(list, gone.id)) return
      agrees(
        without(list, new Set([gone.id])),
        whole.filter(({ id }) => id !== gone.id),
      )
    }),
  )
})

test('what is missing of a stretch is found until nothing is', () => {
  fc.assert(
    fc.property(stretches, fc.nat({ max: 50 }), fc.integer({ min: 1, max: 10 }), (loads, start, rows) => {
      const seen = { start, end: start + rows }
      let list = partly(loads)
      for (let missing = missingIn(list, seen); missing; missing = missingIn(list, seen)) {
        expect(rowAt(list, missing.start)).toBeUndefined()
        expect(rowAt(list, missing.end - 1)).toBeUndefined()
        list = withStretch(list, missing.start, whole.slice(missing.start, missing.end), whole.length)
      }
      expect(rowsIn(list, seen)?.map(({ id }) => id)).toEqual(
        whole.slice(start, seen.end).map(({ id }) => id),
      )
    }),
  )
})

test('a new todo stands at the end and before those that are newer still, though little is loaded', () => {
  const list = appended(partly([[0, 10]]), todo(9_000), byPosition)
  expect(indexOf(list, 't9000')).toBe(60)
  const two = appended(list, todo(8_000), byPosition)
  expect([rowAt(two, 60)?.id, rowAt(two, 61)?.id, two.length]).toEqual(['t8000', 't9000', 62])
})

test('rows that are let go keep their places', () => {
  const list = only(
    partly([
      [0, 10],
      [30, 10],
    ]),
    { start: 5, end: 32 },
  )
  expect(todosOf(list).map(({ id }) => id)).toEqual(
    whole
      .slice(5, 10)
      .concat(whole.slice(30, 32))
      .map(({ id }) => id),
  )
  expect([loaded(list), list.length, isWhole(list)]).toEqual([7, 60, false])
})

test('a row that comes again elsewhere stands only there', () => {
  const list = partly([[0, 5]])
  const moved = withStretch(list, 20, [todo(10), todo(210)], 60)
  expect(rowAt(moved, 0)).toBeUndefined()
  expect([indexOf(moved, 't10'), indexOf(moved, 't20')]).toEqual([20, 1])
})
