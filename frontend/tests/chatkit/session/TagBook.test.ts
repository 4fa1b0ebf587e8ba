import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UserContent } from '../../../src/chatkit/protocol/items'
import { type Tag, TagBook } from '../../../src/chatkit/session/TagBook'

const tag = (text: string, id = text): Tag => ({ type: 'input_tag', id, text })
const text = (words: string): UserContent => ({ type: 'input_text', text: words })

test('text and tags come out of the field as they went in', () => {
  const book = new TagBook()
  const content = [text('Ask '), tag('Harry Potter'), text(' and '), tag('Ron'), tag('Ron', 'other')]
  const value = book.valueOf(content)
  expect(book.content(value)).toEqual(content)
  expect(book.plain(value)).toBe('Ask Harry Potter and RonRon')
})

test('any text, and any tags among it, come out as they went in', () => {
  const words = fc
    .string({ unit: 'grapheme' })
    .filter((string) => !/[\u2061-\u2064\u2068\u2069\u202f]/.test(string))
  const tags = fc.record({ type: fc.constant('input_tag' as const), id: words, text: words })
  const texts = words.filter((string) => string !== '').map((string) => text(string))
  fc.assert(
    fc.property(fc.array(fc.oneof(tags, texts)), (content) => {
      const book = new TagBook()
      const found = book.content(book.valueOf(content))
      expect(joined(found)).toEqual(joined(content))
    }),
  )
})

/** Texts that stand beside each other are one text in the field. */
function joined(content: readonly UserContent[]): UserContent[] {
  const all: UserContent[] = []
  for (const part of content) {
    const last = all.at(-1)
    if (last?.type === 'input_text' && part.type === 'input_text') {
      all[all.length - 1] = text(last.text + part.text)
    } else all.push(part)
  }
  return all
}

test('a tag that was edited is text again, without the marks', () => {
  const book = new TagBook()
  const run = book.run(tag('Harry'))
  for (let at = 0; at < run.length; at++) {
    const cut = run.slice(0, at) + run.slice(at + 1)
    const content = book.content(`a ${cut} b`)
    expect(content.map((part) => part.type)).toEqual(['input_text'])
    expect(book.plain(`a ${cut} b`)).not.toMatch(/[\u2061-\u2064]/)
  }
  expect(book.plain(`a ${run.replace('Harry', 'Barry')}`)).toMatch(/^a\s+Barry\s+$/)
})

test('what tells two tags apart is kept, and the same tag is one entry', () => {
  const book = new TagBook()
  const one = book.run(tag('Ron', '1'))
  expect(book.run(tag('Ron', '1'))).toBe(one)
  expect(book.run(tag('Ron', '2'))).not.toBe(one)
  const many = Array.from({ length: 50 }, (_, n) => tag('Same', String(n)))
  expect(book.content(book.valueOf(many))).toEqual(many)
})

test('a name is not broken where it is short, shortened where it is long, and sent in full', () => {
  const book = new TagBook()
  const long = tag(`Minutes of\nthe ${'very '.repeat(30)}long meeting`)
  const value = book.valueOf([long])
  expect(value).not.toMatch(/\n/)
  expect(book.valueOf([tag('Harry\n Potter')])).toContain('Harry\u00a0Potter')
  expect(value.length).toBeLessThan(80)
  expect(book.content(value)).toEqual([long])
})

test('the marks of another book mean nothing here', () => {
  const other = new TagBook().run(tag('Harry'))
  expect(new TagBook().content(other)).toEqual(
    [text('Harry')].map((part) => ({ ...part, text: expect.stringContaining('Harry') })),
  )
  expect(new TagBook().plain(other)).toContain('Harry')
})
