import { describe, expect, test } from 'vitest'
import { triggerAt } from '../../../../src/chatkit/session/suggestions/trigger'
import { TagBook } from '../../../../src/chatkit/session/TagBook'

const both = { tags: true, commands: true }
/** The caret is at the bar. */
function at(text: string, offered = both) {
  const caret = text.indexOf('|')
  return triggerAt(text.replace('|', ''), caret, offered)
}

describe('a mention', () => {
  test.each([
    ['@|', 0, ''],
    ['@ha|', 0, 'ha'],
    ['Ask @harry pot| now', 4, 'harry pot'],
    ['(@ha|)', 1, 'ha'],
    ['One\n@ha|', 4, 'ha'],
    ['「 @は|', 2, 'は'],
    ['/sum @ha|', 5, 'ha'],
  ])('is being written in %s', (text, start, query) => {
    expect(at(text)).toEqual({ kind: 'tag', start, query })
  })

  test.each(['|@ha', 'me@here|', '@ ha|', '@ha\n|', 'no', `@${'a'.repeat(80)}|`])('is none in %s', (text) => {
    expect(at(text)).toBeNull()
  })

  test('may stand right after a tag, and never reaches over one', () => {
    const run = new TagBook().run({ type: 'input_tag', id: 'p', text: 'Harry' })
    expect(at(`${run}@ro|`)).toEqual({ kind: 'tag', start: run.length, query: 'ro' })
    expect(at(`@a ${run} b|`)).toBeNull()
  })
})

describe('a command', () => {
  test.each([
    ['/|', ''],
    ['/sum|', 'sum'],
    ['/sum up| this', 'sum up'],
  ])('is being written in %s', (text, query) => {
    expect(at(text)).toEqual({ kind: 'command', start: 0, query })
  })

  test.each(['|/sum', ' /sum|', 'a /sum|', '/usr/bin|', '/ sum|', '/sum\n|'])('is none in %s', (text) => {
    expect(at(text)).toBeNull()
  })
})

test('only what the page offers opens a menu', () => {
  expect(at('@a|', { tags: false, commands: true })).toBeNull()
  expect(at('/a|', { tags: true, commands: false })).toBeNull()
})
