import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPayload } from '../../../src/chatkit/widgets/formValues'

test('fields join the payload under their names, a dot nesting them', () => {
  const fields = [
    { name: 'title', value: 'Milk' },
    { name: 'todo.due.day', value: 'today' },
    { name: 'todo.urgent', value: true },
  ]
  expect(joinPayload({ id: 7 }, fields)).toEqual({
    payload: { id: 7, title: 'Milk', todo: { due: { day: 'today' }, urgent: true } },
    collisions: [],
  })
})

test('what the payload says already stands, and the field is named', () => {
  const { payload, collisions } = joinPayload({ id: 7, todo: { title: 'Fixed' } }, [
    { name: 'id', value: '8' },
    { name: 'todo.title', value: 'Other' },
    { name: 'todo.note', value: 'New' },
  ])
  expect(payload).toEqual({ id: 7, todo: { title: 'Fixed', note: 'New' } })
  expect(collisions).toEqual(['id', 'todo.title'])
})

test('of two fields with one name the later one counts', () => {
  expect(
    joinPayload(null, [
      { name: 'a', value: '1' },
      { name: 'a', value: '2' },
    ]),
  ).toEqual({
    payload: { a: '2' },
    collisions: [],
  })
})

test('a payload that is no object is left as it is', () => {
  expect(joinPayload('text', [{ name: 'a', value: '1' }])).toEqual({ payload: 'text', collisions: ['a'] })
  expect(joinPayload([1], [])).toEqual({ payload: [1], collisions: [] })
})

test('no name reaches beyond the payload, and the payload that was given is not changed', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string(), value: fc.string() })), (fields) => {
      const given = { fixed: { a: 1 } }
      joinPayload(given, [
        ...fields,
        { name: '__proto__.polluted', value: 'x' },
        { name: 'fixed.b', value: 'y' },
      ])
      expect(given).toEqual({ fixed: { a: 1 } })
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    }),
  )
})
