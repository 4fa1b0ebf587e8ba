import { expect, test } from 'vitest'
import { pieceLength, Speech, spoken } from '../../../src/chatkit/ui/speech'

test('a growing text is read in sentences, what is unfinished waits', () => {
  const text = 'Two are left. One of them is '
  expect(text.slice(0, pieceLength(text, false))).toBe('Two are left.')
  expect(pieceLength('One of them is', false)).toBe(0)
  expect(pieceLength('One of them is', true)).toBe(14)
})

test('a sentence without end is read in long pieces, cut between words', () => {
  const text = 'word '.repeat(80)
  const piece = text.slice(0, pieceLength(text, false))
  expect(piece.length).toBeGreaterThan(200)
  expect(text[piece.length]).toBe(' ')
})

test('much that comes at once is said in pieces that can be stopped between', () => {
  const text = 'A sentence of some words. '.repeat(200)
  expect(pieceLength(text, false)).toBeLessThanOrEqual(600)
  expect(pieceLength(text, true)).toBeLessThanOrEqual(600)
})

test('marks of markdown are not read', () => {
  expect(spoken('## Hi\n\n- **one** [link](https://x.y)\n\n| a | b |\n|---|---|\n| 1 | 2 |')).toBe(
    'Hi one link , a , b , , 1 , 2',
  )
})

test('of code only that it is there is said, however it is cut', () => {
  const text = 'Try this:\n```js\nlet secret = 1\n```\nThen run it.\n'
  for (let step = 1; step < 12; step++) {
    const speech = new Speech()
    let heard = ''
    for (let end = step; end < text.length; end += step)
      heard += ` ${speech.next(text.slice(0, end), false, 'Code')}`
    while (speech.hasMore(text)) heard += ` ${speech.next(text, true, 'Code')}`
    expect(heard).not.toContain('secret')
    expect(heard.replace(/\s+/g, ' ').trim()).toBe('Try this: Code (js). Then run it.')
  }
})

test('what stood there before is not read', () => {
  const speech = new Speech()
  speech.skip('Old words. '.length)
  expect(speech.next('Old words. New words. ', true, 'Code')).toBe('New words.')
})
