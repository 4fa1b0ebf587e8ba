import { expect, it } from 'vitest'
import { everyOf, PRESETS, presetOf, ruleOf } from '../../../src/app/detail/rules'

it('knows the usual rules by name, however they are written', () => {
  expect(presetOf(PRESETS.weekdays)).toBe('weekdays')
  expect(presetOf('RRULE:FREQ=DAILY;INTERVAL=1')).toBe('daily')
  expect(presetOf('FREQ=WEEKLY;BYDAY=MO')).toBeNull()
})

it('reads and writes every so many units', () => {
  expect(everyOf('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1')).toEqual({ interval: 3, unit: 'MONTHLY' })
  expect(ruleOf({ interval: 2, unit: 'WEEKLY' }, null)).toBe('FREQ=WEEKLY;INTERVAL=2')
  expect(ruleOf({ interval: 1, unit: 'WEEKLY' }, 'FREQ=WEEKLY;INTERVAL=2')).toBe('FREQ=WEEKLY')
})

it('keeps what else a rule says as long as the unit stays', () => {
  const before = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20301231'
  expect(ruleOf({ interval: 3, unit: 'WEEKLY' }, before)).toBe(
    'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;UNTIL=20301231',
  )
  expect(ruleOf({ interval: 3, unit: 'DAILY' }, before)).toBe('FREQ=DAILY;INTERVAL=3')
})
