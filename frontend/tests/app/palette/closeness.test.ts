import { expect, it } from 'vitest'
import { closeness } from '../../../src/app/palette/fuzzy'

function best(typed: string, ...labels: string[]): string | undefined {
  const fitting = labels.filter((label) => closeness(typed, label) !== null)
  return fitting.sort((a, b) => (closeness(typed, b) ?? 0) - (closeness(typed, a) ?? 0))[0]
}

it('finds letters in their order, and nothing else', () => {
  expect(closeness('gtd', 'Go to Today')).not.toBeNull()
  expect(closeness('xyz', 'Go to Today')).toBeNull()
  expect(closeness('yadot', 'Today')).toBeNull()
})

it('prefers beginnings of words, then runs of letters, then the shorter label', () => {
  expect(best('pr', 'Improve', 'Print')).toBe('Print')
  expect(best('gt', 'Sight', 'Go to Today')).toBe('Go to Today')
  expect(best('set', 'Show every todo', 'Settings')).toBe('Settings')
  expect(best('work', 'Work and more', 'Work')).toBe('Work')
})

it('does not care for accents and case', () => {
  expect(closeness('cafe', 'Café')).toBe(closeness('CAFÉ', 'cafe'))
})
