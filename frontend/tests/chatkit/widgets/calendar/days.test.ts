import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateNames } from '../../../../src/chatkit/widgets/calendar/dateNames'
import {
  addDays,
  addMonths,
  dayOf,
  weekdayOf,
  weeksOf,
  within,
} from '../../../../src/chatkit/widgets/calendar/days'

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-01T23:59:59.5Z', '2026-03-01'],
  ['2026-03-01 10:00', '2026-03-01'],
  ['2026-02-30', undefined],
  ['2026-3-1', undefined],
  ['20260301', undefined],
  ['tomorrow', undefined],
  [20260301, undefined],
  [null, undefined],
])('the day of %s is %s', (value, day) => expect(dayOf(value)).toBe(day))

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-01-15', 12, '2027-01-15'],
  ['0001-01-15', -1, '0001-01-01'],
  ['9999-12-15', 1, '9999-12-31'],
])('%s and %i months are %s', (day, months, then) => expect(addMonths(day, months)).toBe(then))

const anyDay = fc
  .date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('weeks of any month have seven days each, begin as they should and hold the whole month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (day, first) => {
      const weeks = weeksOf(day, first)
      const days = weeks.flat()
      expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === first)).toBe(true)
      expect(days).toContain(day)
      expect(
        days
          .filter((each) => each.slice(0, 7) === day.slice(0, 7))
          .at(0)
          ?.slice(8),
      ).toBe('01')
      expect(days.every((each, index) => index === 0 || each === addDays(days[index - 1] ?? '', 1))).toBe(
        true,
      )
    }),
  )
})

test('a day outside of a span is moved to its end', () => {
  const span = { min: '2026-01-10', max: '2026-01-20' }
  expect(['2026-01-01', '2026-01-15', '2026-02-01'].map((day) => within(day, span))).toEqual([
    '2026-01-10',
    '2026-01-15',
    '2026-01-20',
  ])
})

describe('names', () => {
  test.each([
    ['en-US', 0],
    ['en-GB', 1],
    ['de-DE', 1],
    ['pt-BR', 0],
    ['ar-EG', 6],
  ])('weeks of %s begin on day %i', (locale, first) => expect(dateNames(locale).firstWeekday).toBe(first))

  test('are those of the Gregorian calendar, also where another one is usual', () => {
    expect(dateNames('fa-IR-u-nu-latn').month(Date.UTC(2026, 2, 1))).toContain('2026')
    expect(dateNames('th-TH-u-nu-latn').month(Date.UTC(2026, 2, 1))).toContain('2026')
  })
})
