import { expect, test } from 'vitest'
import { entityOf, messageInput, tagOf, trimmed } from '../../../src/chatkit/session/messageInput'

const words = (text: string) => ({ type: 'input_text' as const, text })
const tag = { type: 'input_tag' as const, id: 't', text: 'Tag' }

test('the space around a message is taken off, that within it stays', () => {
  expect(trimmed([words('  a '), tag, words(' b\n')])).toEqual([words('a '), tag, words(' b')])
  expect(trimmed([words(' '), tag, words(' ')])).toEqual([tag])
  expect(trimmed([words(' \n ')])).toEqual([])
})

test('a tag always carries data: the server asks for it', () => {
  const input = messageInput([tag], { attachments: [], options: {} })
  expect(input.content).toEqual([{ ...tag, data: {} }])
  expect(input).not.toHaveProperty('quoted_text')
})

test('an entity is the same after it was a tag, but for the icon that no message carries', () => {
  const entity = { id: 'p', title: 'Harry', group: 'People', interactive: true, data: { house: 'G' } }
  expect(entityOf(tagOf({ ...entity, icon: 'user' }))).toEqual(entity)
  expect(entityOf({ ...tag, data: { n: 1, of: { a: 1 } } }).data).toEqual({ n: '1', of: '{"a":1}' })
})
