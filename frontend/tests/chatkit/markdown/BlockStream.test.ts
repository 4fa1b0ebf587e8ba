import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { BlockStream } from '../../../src/chatkit/markdown/BlockStream'
import * as parsing from '../../../src/chatkit/markdown/parse'

/** The tree without what no reader can see. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, entry) =>
      entry?.type === 'code' ? { ...entry, value: entry.value.replace(/\n+$/, '') } : entry,
    ),
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
      expect(bare(stream.finish(text))).toEqual(bare(parsing.blocksOf(text)))
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
  expect(JSON.stringify(stream.finish(text))).toContain('https://example.com')
})

test('a text that is replaced by another one is parsed anew', () => {
  const stream = new BlockStream()
  stream.update('One.\n\nTwo.\n')
  expect(bare(stream.update('# Other'))).toEqual(bare(parsing.blocksOf('# Other')))
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

/** Every word and number of a tree, in order. */
function words(value: unknown): string {
  const found: string[] = []
  JSON.stringify(value, (key, entry) => {
    if (key === 'value' && typeof entry === 'string') found.push(entry)
    return entry
  })
  return found.join('').replace(/\s+/g, '')
}

const sentence = (number: number) => `Sentence ${number} has **bold ${number}** words and \`code\` in it. `
const LONG_TEXTS: Record<string, string> = {
  'a paragraph': Array.from({ length: 700 }, (_, n) => sentence(n)).join(''),
  'a paragraph without spaces': 'x'.repeat(40_000),
  'a paragraph in another script': '这是一个很长的句子，没有空格。'.repeat(3000),
  'a list': Array.from({ length: 1200 }, (_, n) => `- item ${n} of **many**`).join('\n'),
  'a numbered list': Array.from(
    { length: 1200 },
    (_, n) => `${n + 1}. item ${n}\n\n   with a paragraph`,
  ).join('\n'),
  'a list in a list': `1. Parent\n${Array.from({ length: 1200 }, (_, n) => `   - nested ${n}`).join('\n')}\n2. Next\n`,
  'a task with code': `- [x] Done\n\n  \`\`\`js\n${'  let a = 1\n'.repeat(3000)}  \`\`\`\n- after\n`,
  'a quote': `${Array.from({ length: 900 }, (_, n) => `> quoted ${n}\n>\n> - a list ${n}`).join('\n>\n')}\n\nAfter.\n`,
  'a table': `| a | b |\n|---|---|\n${Array.from({ length: 1500 }, (_, n) => `| cell ${n} | **${n}** |`).join('\n')}\n\nAfter.\n`,
  code: `\`\`\`ts\n${Array.from({ length: 2000 }, (_, n) => `const a${n} = ${n}`).join('\n')}\n\`\`\`\nAfter.\n`,
}

test.each(Object.entries(LONG_TEXTS))(
  '%s that grows very long keeps its words and costs little',
  (_name, text) => {
    const parse = vi.spyOn(parsing, 'parseMarkdown')
    const stream = new BlockStream()
    for (let end = 400; end < text.length; end += 400) stream.update(text.slice(0, end))
    const blocks = stream.finish(text)
    const parsed = parse.mock.calls.map(([input]) => input.length)
    // A block of code is read once as a whole, when it is closed; that looks for its end only.
    expect(Math.max(...parsed)).toBeLessThanOrEqual(text.includes('```') ? text.length : 13_000)
    expect(parsed.reduce((sum, length) => sum + length, 0)).toBeLessThan(text.length * 20)
    expect(words(blocks)).toBe(words(parsing.blocksOf(text)))
  },
)

test('a long list goes on counting where its first piece ended', () => {
  const text = Array.from({ length: 900 }, (_, n) => `1. item ${n}`).join('\n')
  const lists = new BlockStream().finish(text).flatMap((block) => (block.type === 'list' ? [block] : []))
  expect(lists.length).toBeGreaterThan(1)
  let next = 1
  for (const list of lists) {
    expect(list.start).toBe(next)
    next += list.items.length
  }
  expect(next).toBe(901)
})

test('a link in a long quote finds its definition outside of it', () => {
  const text = `${'> Some words in a quote, and [a link][1] in it.\n>\n'.repeat(200)}\n[1]: https://example.com\n`
  const links = JSON.stringify(new BlockStream().finish(text)).match(/https:\/\/example\.com/g)
  expect(links).toHaveLength(200)
})
