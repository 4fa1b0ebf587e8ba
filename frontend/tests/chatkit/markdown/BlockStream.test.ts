import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { BlockStream } from '../../../src/chatkit/markdown/BlockStream'
import * as parsing from '../../../src/chatkit/markdown/parse'

/** The tree without where in the text it came from. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, entry) => (key === 'position' || entry === null ? undefined : entry)),
  )
}

const PIECES = [
  'Hello **world**',
  'a line',
  '# Heading',
  '- one',
  '- two',
  '  continued',
  '1. first',
  '> quoted',
  'lazy',
  '```js',
  '```',
  '~~~',
  'let x = 1',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  '    indented',
  '<div>',
  '- [x] done',
  '`code`',
  'https://example.com',
  '~~gone~~',
  '* * *',
  '***',
  '',
  '',
  '',
]

const documents = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((lines) => lines.join('\n'))

test('text that grows in any pieces ends in the same tree as the text parsed at once', () => {
  fc.assert(
    fc.property(documents, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, steps) => {
      const stream = new BlockStream()
      let end = 0
      for (let step = 0; end < text.length; step++) {
        end = Math.min(text.length, end + (steps[step % steps.length] ?? 1))
        stream.update(text.slice(0, end))
      }
      expect(bare(stream.finish(text))).toEqual(bare(parsing.parseMarkdown(text).children))
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
}, 60_000)

test('blocks that are closed keep their identity while the last one grows', () => {
  const stream = new BlockStream()
  const [first] = stream.update('One.\n\nTwo\n')
  const again = stream.update('One.\n\nTwo\nand more\n\nThree\n')
  expect(again[0]).toBe(first)
  expect(again).toHaveLength(3)
})

test('a definition that comes last gives the links before it their address', () => {
  const stream = new BlockStream()
  const text = 'See [it][1].\n\nMore.\n\n[1]: https://example.com\n'
  stream.update(text.slice(0, 20))
  expect(JSON.stringify(stream.finish(text))).toContain('linkReference')
})

test('a text that is replaced by another one is parsed anew', () => {
  const stream = new BlockStream()
  stream.update('One.\n\nTwo.\n')
  expect(bare(stream.update('# Other'))).toEqual(bare(parsing.parseMarkdown('# Other').children))
})

test('the work for a long answer grows with its length, not with its square', () => {
  const parse = vi.spyOn(parsing, 'parseMarkdown')
  const paragraph = 'Some words that make a paragraph of an answer.\n\n'
  const text = `${paragraph.repeat(400)}\`\`\`\n${'code line\n'.repeat(2000)}`
  const stream = new BlockStream()
  for (let end = 200; end < text.length; end += 200) stream.update(text.slice(0, end))
  const parsed = parse.mock.calls.reduce((sum, [input]) => sum + input.length, 0)
  expect(parsed).toBeLessThan(text.length * 4)
})
