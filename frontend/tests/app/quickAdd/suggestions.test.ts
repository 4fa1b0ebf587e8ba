import { describe, expect, it } from 'vitest'
import type { Named } from '../../../src/app/api/contracts'
import { linesOf } from '../../../src/app/quickAdd/pasted'
import { completed, suggestionsFor, type Token, tokenAt } from '../../../src/app/quickAdd/suggestions'

const named = (name: string): Named => ({ id: name, name, colour: null, open: 0, done: 0 })
const names = (line: string, ...all: string[]) => {
  const token = tokenAt(line, line.length)
  return token && suggestionsFor(token, all.map(named)).map(({ name, isNew }) => (isNew ? `+${name}` : name))
}

function at(line: string): Token {
  const token = tokenAt(line, line.length)
  if (!token) throw new Error(`no name is typed at the end of ${line}`)
  return token
}

describe('a name being typed', () => {
  it('begins with its sign at the beginning of a word', () => {
    expect(tokenAt('Call mom #wo', 12)).toEqual({ kind: 'lists', start: 9, end: 12, typed: 'wo' })
    expect(tokenAt('@', 1)?.kind).toBe('labels')
    expect(tokenAt('mail@example', 12)).toBeNull()
    expect(tokenAt('#work now', 9)).toBeNull()
    expect(tokenAt('#"my li', 7)).toEqual({ kind: 'lists', start: 0, end: 7, typed: 'my li' })
  })

  it('offers what fits, the best first, and to make what is not there', () => {
    expect(names('#', 'Work', 'Home')).toEqual(['Work', 'Home'])
    expect(names('#wo', 'Garden work', 'Work', 'Home')).toEqual(['Work', 'Garden work', '+wo'])
    expect(names('#work', 'Work')).toEqual(['Work'])
    expect(names('@phone', 'home')).toEqual(['+phone'])
  })

  it('offers no label that could not be read back', () => {
    expect(names('@', 'two words', 'one')).toEqual(['one'])
    expect(names('@1', 'one')).toEqual([])
    expect(names('#12')).toEqual([])
    expect(names('@', 'फ़ोन', 'ఆఫీస్‌లో')).toEqual(['फ़ोन', 'ఆఫీస్‌లో'])
  })

  it('is completed in its place', () => {
    expect(completed('Call #wo', at('Call #wo'), 'Work')).toEqual({ text: 'Call #Work ', caret: 11 })
    expect(completed('दूध #बा', at('दूध #बा'), 'बाज़ार').text).toBe('दूध #बाज़ार ')
    expect(completed('Call #ho', at('Call #ho'), 'My home').text).toBe('Call #"My home" ')
    const inside = 'Call #wo tomorrow'
    const token = tokenAt(inside, 8)
    expect(token && completed(inside, token, 'Work')).toEqual({ text: 'Call #Work tomorrow', caret: 11 })
  })
})

it('several lines lose the marks of their list', () => {
  expect(linesOf('- [ ] Milk\r\n* Bread\n\n  2. Eggs\n• Tea\n2 apples')).toEqual([
    'Milk',
    'Bread',
    'Eggs',
    'Tea',
    '2 apples',
  ])
})
