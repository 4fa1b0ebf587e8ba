import { expect, test } from 'vitest'
import { FieldStore } from '../../../src/chatkit/widgets/FieldStore'

test('a typed value stands while the server keeps sending what it sent before', () => {
  const fields = new FieldStore()
  fields.set('title', 'Milk', '')
  expect(fields.value('title', '')).toBe('Milk')
  expect(fields.value('title', 'Bread')).toBe('Bread')
})

test('while an action about it runs, nothing replaces a value', () => {
  const fields = new FieldStore()
  fields.set('done', true, false)
  fields.hold('done')
  fields.set('done', false, false)
  fields.hold('done')
  expect(fields.value('done', true)).toBe(false)
  fields.release('done', 'answered')
  expect(fields.value('done', true)).toBe(false)
  fields.release('done', 'answered')
  expect(fields.value('done', true)).toBe(true)
})

test('a failed action gives the value back that the server has', () => {
  const fields = new FieldStore()
  fields.set('done', true, false)
  fields.hold('done')
  fields.release('done', 'failed')
  expect(fields.value('done', false)).toBe(false)
})

test('an action that left the widget untouched leaves the value standing', () => {
  const fields = new FieldStore()
  fields.set('done', true, false)
  fields.hold('done')
  fields.release('done', 'untouched')
  expect(fields.value('done', false)).toBe(true)
})

test('a value the server took is given up, unless something else was typed meanwhile', () => {
  const fields = new FieldStore()
  fields.set('title', 'Milk', '')
  fields.forget('title', 'Milk')
  expect(fields.value('title', '')).toBe('')
  fields.set('title', 'Bread', '')
  fields.forget('title', 'Milk')
  expect(fields.value('title', '')).toBe('Bread')
})
