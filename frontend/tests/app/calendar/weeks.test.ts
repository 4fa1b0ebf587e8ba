import { afterEach, expect, it } from 'vitest'
import { weekdayNames, weeksOf } from '../../../src/app/calendar/weeks'
import { speak } from '../../../src/app/text'

afterEach(() => speak(['en-US']))

it('draws whole weeks, from the day they begin with where the language is spoken', async () => {
  await speak(['en-US'])
  const weeks = weeksOf('2026-11')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toBe('2026-11-01')
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-05')
  await speak(['de-DE'])
  expect(weeksOf('2026-11')[0]?.[0]).toBe('2026-10-26')
})

it('names the days so short that they fit a column, and in full for who listens', async () => {
  await speak(['en-US'])
  expect(weekdayNames().map(({ short }) => short)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
  await speak(['ar'])
  const names = weekdayNames()
  expect(Math.max(...names.map(({ short }) => short.length))).toBeLessThanOrEqual(2)
  expect(names.every(({ long }) => long.length > 2)).toBe(true)
})
