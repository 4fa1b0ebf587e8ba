import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodeChunks } from '../../../../src/chatkit/markdown/code/CodeChunks'
import { FrameBudget } from '../../../../src/chatkit/markdown/code/FrameBudget'
import { Highlighter } from '../../../../src/chatkit/markdown/code/highlighter'
import { grammarOf } from '../../../../src/chatkit/markdown/code/languages'

const joined = (chunks: readonly { text: string }[]) => chunks.map((chunk) => chunk.text).join('')

test('the chunks together are the code, however it grows and whatever is coloured meanwhile', () => {
  const line = fc.oneof(fc.string({ maxLength: 200 }), fc.constant('x'.repeat(9000)), fc.constant(''))
  const code = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(code, fc.integer({ min: 97, max: 3000 }), (text, step) => {
      const chunks = new CodeChunks()
      for (let end = 0; end <= text.length; end += step) {
        chunks.update(text.slice(0, end))
        chunks.colorNext((piece) => ({ parts: [{ text: piece, kind: null }], open: false }))
      }
      expect(joined(chunks.update(text))).toBe(text)
      for (const chunk of chunks.list) {
        if (chunk.parts) expect(joined(chunk.parts)).toBe(chunk.text)
        expect(chunk.text.length).toBeLessThan(5000)
      }
    }),
    { numRuns: 40 },
  )
})

test('chunks that are closed keep their identity, coloured or not', () => {
  const chunks = new CodeChunks()
  const text = 'a line of code\n'.repeat(400)
  const [first] = chunks.update(text)
  expect(chunks.update(`${text}more`)[0]).toBe(first)
})

test('what a chunk begins within is known: a comment that goes on stays a comment', () => {
  const highlighter = new Highlighter()
  const code = `/* ${'words in a comment\n'.repeat(120)}*/\nlet after = 1\n`
  const chunks = new CodeChunks()
  chunks.update(code)
  while (!chunks.isColored)
    chunks.colorNext((text, carried) => highlighter.color('javascript', text, carried))
  expect(chunks.list.length).toBeGreaterThan(2)
  const kinds = chunks.list.flatMap((chunk) => chunk.parts ?? [])
  for (const part of kinds) if (part.text.includes('words in')) expect(part.kind).toBe('comment')
  expect(kinds.find((part) => part.text === 'let')?.kind).toBe('keyword')
})

test('every language that is named has a grammar', () => {
  const highlighter = new Highlighter()
  for (const name of ['ts', 'py', 'sh', 'C++', 'html', 'yml', 'JSON', 'rs', 'kt', 'scss']) {
    const grammar = grammarOf(name)
    expect(grammar).not.toBeNull()
    expect(joined(highlighter.color(grammar ?? '', 'let a = "b" # c', '').parts)).toBe('let a = "b" # c')
  }
  expect(grammarOf('klingon')).toBeNull()
})

test('colouring takes its share of a frame and no more', () => {
  let now = 0
  const budget = new FrameBudget(() => now)
  const work = () => {
    now += 3
  }
  expect([budget.spend(work), budget.spend(work), budget.spend(work)]).toEqual([true, true, false])
  now += 16
  expect(budget.spend(work)).toBe(true)
})
