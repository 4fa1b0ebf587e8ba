import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editBetween, moved } from '../../../src/app/quickAdd/ranges'

const placed = (before: string, text: string, range: readonly [number, number]) =>
  moved(range, editBetween(before, text))

describe('a range of a line that is typed on', () => {
  it('stays where nothing changed before it', () => {
    expect(placed('call mom', 'call mom now', [5, 8])).toEqual([5, 8])
    expect(placed('call mom', 'please call mom', [5, 8])).toEqual([12, 15])
    expect(placed('call mom', 'all mom', [5, 8])).toEqual([4, 7])
  })

  it('is gone when its own words are changed', () => {
    expect(placed('call mom', 'call mum', [5, 8])).toBeNull()
    expect(placed('call mom', '', [5, 8])).toBeNull()
    expect(placed('call mom', 'call m', [5, 8])).toBeNull()
  })

  it('holds the same words for as long as it holds any', () => {
    const line = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(line, line, line, line, (head, words, tail, typed) => {
        const before = head + words + tail
        const range = [head.length, head.length + words.length] as const
        for (const text of [head + typed + words + tail, head + words + typed + tail, typed + words + tail]) {
          const place = placed(before, text, range)
          if (place) expect(text.slice(...place)).toBe(words)
        }
      }),
    )
  })

  it('is one smallest change', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { start, removed, inserted } = editBetween(a, b)
        expect(a.slice(0, start) + b.slice(start, start + inserted) + a.slice(start + removed)).toBe(b)
      }),
    )
  })
})
