import { expect, it } from 'vitest'
import { has, toggled, withName } from '../../../src/app/search/terms'

const due = (term: string) => ({ term, family: 'due:' })

it('writes a filter into a search and takes it out again', () => {
  expect(toggled('report', due('due:today'))).toBe('report due:today')
  expect(toggled('report due:today draft', due('due:today'))).toBe('report draft')
  expect(has('report DUE:today', 'due:today')).toBe(true)
})

it('has one filter of a family at most', () => {
  expect(toggled('due:today x', due('due:week'))).toBe('x due:week')
  expect(toggled('p2 x', { term: 'p1', family: 'p' })).toBe('x p1')
  expect(toggled('p2p x', { term: 'p1', family: 'p' })).toBe('p2p x p1')
})

it('leaves quoted words together, and quotes names with spaces', () => {
  expect(toggled('"due:today is" x', due('due:today'))).toBe('"due:today is" x due:today')
  expect(withName('x #Old', '#', 'My home')).toBe('x #"My home"')
  expect(withName('x #"My home"', '#', 'Work')).toBe('x #Work')
})
