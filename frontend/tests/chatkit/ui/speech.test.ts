import { expect, test } from 'vitest'
import { pieceLength, spoken } from '../../../src/chatkit/ui/speech'

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

test('marks of markdown are not read', () => {
  expect(spoken('## Hi\n\n- **one** [link](https://x.y)\n```js\ncode\n```')).toBe('Hi one link code')
})
