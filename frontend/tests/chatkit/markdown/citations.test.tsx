import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { CitationContext } from '../../../src/chatkit/markdown/Citation'
import { splitMarks, withMarks, withoutMarks } from '../../../src/chatkit/markdown/citations'
import { Markdown } from '../../../src/chatkit/markdown/Markdown'
import { draw } from '../support/draw'

afterEach(cleanup)

const shown = (text: string) =>
  draw(
    <CitationContext value={(number) => <b data-cite>[{number}]</b>}>
      <Markdown text={text} />
    </CitationContext>,
  ).container

test.each([
  ['Short lists. Long ones.', 12, 'Short lists.[1] Long ones.'],
  ['A **bold** word', 8, 'A bold[1] word'],
  ['A **bold** word', 9, 'A bold[1] word'],
  ['Past the end', 99, 'Past the end[1]'],
  ['An 👍🏽 emoji. More.', 12, 'An 👍🏽 emoji.[1] More.'],
  ['`code` after', 3, 'code[1] after'],
  ['[a link](https://x.y/z) after', 3, 'a link[1] after'],
  ['See https://x.y/z now', 17, 'See https://x.y/z[1] now'],
])('in %j a source after %i characters is marked: %s', (text, index, expected) => {
  const container = shown(withMarks(text, [{ number: 1, index }]))
  expect(container.textContent).toBe(expected)
  expect(container.querySelector('a [data-cite], code [data-cite]')).toBeNull()
  for (const link of container.querySelectorAll('a')) expect(link.href).toBe('https://x.y/z')
})

test('marks come out as they went in, and leave the text as it was', () => {
  const places = fc.array(fc.record({ number: fc.integer({ min: 1, max: 99 }), index: fc.nat(60) }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), places, (text, citations) => {
      const marked = withMarks(text, citations)
      expect(withoutMarks(marked)).toBe(text)
      const found = splitMarks(marked).flatMap((part) => (part.type === 'citation' ? [part.number] : []))
      expect(found.toSorted()).toEqual(citations.map(({ number }) => number).toSorted())
    }),
  )
})

test('a text whose end is marked goes on without being parsed anew', () => {
  const citation = [{ number: 1, index: 5 }]
  expect(withMarks('Five. And', citation).startsWith(withMarks('Five.', citation))).toBe(true)
})
