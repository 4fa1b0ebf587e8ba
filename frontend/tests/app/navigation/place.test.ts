import { describe, expect, it } from 'vitest'
import { INBOX, listOf, placeKey, readPlace, samePlace } from '../../../src/app/navigation/place'

describe('a remembered place', () => {
  it.each([
    { kind: 'today' },
    { kind: 'list', id: 'l1' },
    { kind: 'calendar', id: '2030-01-31' },
    { kind: 'search', query: 'milk' },
  ])('comes back as it was: %o', (place) => {
    expect(readPlace(JSON.parse(JSON.stringify(place)))).toEqual(place)
  })

  it.each([undefined, null, 'today', 7, [], { kind: 'moon' }, { kind: 'list' }, { kind: 'label', id: 3 }])(
    'is the inbox when it makes no sense: %o',
    (kept) => {
      expect(readPlace(kept)).toEqual(INBOX)
    },
  )
})

describe('two places', () => {
  it('are the same when they show the same', () => {
    expect(samePlace({ kind: 'list', id: 'a' }, { kind: 'list', id: 'a' })).toBe(true)
    expect(placeKey({ kind: 'list', id: 'a' })).not.toBe(placeKey({ kind: 'label', id: 'a' }))
  })

  it('about a list name it', () => {
    expect(listOf(INBOX)).toBe('inbox')
    expect(listOf({ kind: 'list', id: 'a' })).toBe('a')
    expect(listOf({ kind: 'today' })).toBeNull()
  })
})
