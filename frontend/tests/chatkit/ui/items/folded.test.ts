import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UserContent } from '../../../../src/chatkit/protocol/items'
import { folded } from '../../../../src/chatkit/ui/items/folded'

const words = (text: string): UserContent => ({ type: 'input_text', text })
const tag: UserContent = { type: 'input_tag', id: 't', text: 'Tag' }
const lengthOf = (content: readonly UserContent[] | null) => content?.map((part) => part.text).join('').length

test('what is short is shown whole', () => {
  expect(folded([words('Short')])).toBeNull()
  expect(folded([words('x '.repeat(700))])).toBeNull()
  expect(folded([words('line\n'.repeat(16))])).toBeNull()
})

test('a long text ends at a word, many lines at a line, and tags stay whole', () => {
  const long = folded([words('Some words. '.repeat(2_000))])
  expect(lengthOf(long)).toBeLessThanOrEqual(1_201)
  expect(long?.[0]?.text.endsWith('Some…') || long?.[0]?.text.endsWith('words.…')).toBe(true)
  expect(folded([words('line\n'.repeat(40))])?.[0]?.text.split('\n')).toHaveLength(14)
  expect(folded([words('x'.repeat(1_199)), tag, words('y'.repeat(900))])?.slice(0, 2)).toEqual([
    words('x'.repeat(1_199)),
    tag,
  ])
})

test('what is folded is a beginning of the whole, and shorter', () => {
  const part = fc.oneof(fc.string({ maxLength: 3_000 }).map(words), fc.constant(tag))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (content) => {
      const beginning = folded(content)
      if (!beginning) return
      const text = beginning.map(({ text: piece }) => piece).join('')
      const all = content.map(({ text: piece }) => piece).join('')
      expect(all.startsWith(text.replace(/…$/, ''))).toBe(true)
      expect(text.length).toBeLessThan(all.length)
    }),
  )
})
