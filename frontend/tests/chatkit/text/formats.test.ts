import { expect, test } from 'vitest'
import { formatsFor } from '../../../src/chatkit/text/formats'

test('counts take the form their language has for the number', () => {
  const { plural } = formatsFor('ru')
  const forms = { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' }
  expect([1, 2, 5, 21, 1.5].map((count) => plural(count, forms))).toEqual([
    '1 файл',
    '2 файла',
    '5 файлов',
    '21 файл',
    '1,5 файла',
  ])
})

test.each([
  ['en', 0, '0 bytes'],
  ['en', 1, '1 byte'],
  ['en', 900, '900 bytes'],
  ['en', 1536, '1.5 kB'],
  ['en', 100 * 1024 * 1024, '100 MB'],
  ['de', 1536 * 1024, '1,5 MB'],
  ['fr', 3 * 1024 ** 3, '3 Go'],
])('in %s, %d bytes are told as %s', (locale, bytes, told) => {
  expect(formatsFor(locale).fileSize(bytes).replace(/\s/g, ' ')).toBe(told)
})

test.each([
  ['en', 4, '4 seconds'],
  ['en', 90, '2 minutes'],
  ['en', 5400, '1.5 hours'],
  ['de', 4, '4 Sekunden'],
])('in %s, %d seconds are told as %s', (locale, seconds, told) => {
  expect(formatsFor(locale).duration(seconds)).toBe(told)
})

test('how long ago something was is told in the language, and nothing where the time is none', () => {
  const now = Date.parse('2026-03-10T12:00:00Z')
  const { ago } = formatsFor('en')
  expect(ago('2026-03-10T11:59:40Z', now)).toBe('now')
  expect(ago('2026-03-10T09:00:00Z', now)).toBe('3 hours ago')
  expect(ago('2026-03-09T09:00:00Z', now)).toBe('yesterday')
  expect(ago('2025-03-09T09:00:00Z', now)).toBe('last year')
  expect(formatsFor('es').ago('2026-03-09T09:00:00Z', now)).toBe('ayer')
  expect(ago('whenever', now)).toBe('')
})

test('lists are joined as the language joins them', () => {
  expect(formatsFor('en').list(['PNG', 'JPEG', 'PDF'])).toBe('PNG, JPEG, and PDF')
  expect(formatsFor('de').list(['PNG', 'PDF'])).toBe('PNG und PDF')
})
