import { expect, it } from 'vitest'
import { chipsOf } from '../../../src/app/quickAdd/chips'
import type { Span, SpanKind, Understood } from '../../../src/app/quickAdd/understood'

const NOTHING: Understood = {
  title: '',
  notes: '',
  due: null,
  due_has_time: false,
  recurrence: null,
  recurrence_words: null,
  priority: null,
  list: null,
  labels: [],
  reminders: [],
  spans: [],
}

function labels(understood: Partial<Understood>, ...parts: [SpanKind, string][]): readonly string[] {
  const spans = parts.map(([kind, text], at): Span => ({ kind, text, start: at, end: at + 1 }))
  return chipsOf({ ...NOTHING, ...understood, spans }, null).map(({ label }) => label)
}

it('a reminder is told in words, before the due or at its own moment', () => {
  const reminders = [{ minutes_before: 30 }, { minutes_before: 120 }, { minutes_before: 1_440 }]
  expect(labels({ reminders }, ['reminder', '!30m'], ['reminder', '!2h'], ['reminder', '!1d'])).toEqual([
    '30 minutes before',
    '2 hours before',
    '1 day before',
  ])
  const at = [{ at: '2031-02-03T09:05', timezone: 'Europe/Berlin' }]
  expect(labels({ reminders: at }, ['reminder', '!3 feb'])[0]).toMatch(/2031.*9:05/)
})

it('a due is told as a date, a recurrence in words with its first day', () => {
  expect(labels({ due: '2031-02-03' }, ['due', '3.2.'])[0]).toMatch(/Feb.*2031/)
  const fridays = { due: '2031-02-03', recurrence: 'X', recurrence_words: 'Every month on the third Friday' }
  expect(labels(fridays, ['recurrence', 'every 3rd friday'])[0]).toMatch(
    /^Every month on the third Friday, from .*2031/,
  )
  expect(labels(fridays, ['recurrence', 'every 3rd friday'], ['due', '3.2.'])[0]).toBe(
    'Every month on the third Friday',
  )
})

it('names come without their sign, notes as they are kept', () => {
  expect(
    labels(
      { priority: 2, notes: 'soon' },
      ['list', '#"My home"'],
      ['label', '@phone'],
      ['priority', 'p2'],
      ['notes', '// soon'],
    ),
  ).toEqual(['My home', 'phone', 'Priority 2', 'soon'])
})
