import { expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, weekStart } from '../../../src/app/todos/days'

it('counts days over the ends of months and years, and over changes of the clock', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2029-12-31', 1)).toBe('2030-01-01')
  expect(addDays('2030-03-30', 2)).toBe('2030-04-01')
  expect(daysBetween('2030-03-01', '2030-04-01')).toBe(31)
  expect(daysBetween('2030-11-01', '2030-10-01')).toBe(-31)
})

it('stays within the month it turns to', () => {
  expect(addMonths('2030-01-31', 1)).toBe('2030-02-28')
  expect(addMonths('2030-03-31', -1)).toBe('2030-02-28')
  expect(addMonths('2029-12-15', 1)).toBe('2030-01-15')
})

it('begins a week with any day', () => {
  expect(weekStart('2030-01-16', 1)).toBe('2030-01-14')
  expect(weekStart('2030-01-13', 1)).toBe('2030-01-07')
  expect(weekStart('2030-01-13', 0)).toBe('2030-01-13')
})
