import { expect, test } from 'vitest'
import { english, loadLanguage } from '../../../src/chatkit/text/catalogue'
import { nearestTranslation } from '../../../src/chatkit/text/locales'

test.each([
  ['de-DE', 'de-DE'],
  ['de', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['DE-de', 'de-DE'],
  ['pt-PT', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['es-419', 'es-ES'],
  ['fr-CA', 'fr-FR'],
  ['zh-Hant', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['zh_HK', 'zh-CN'],
  ['ar-EG', 'ar'],
  ['ur-PK', 'ur'],
  ['ca-ES', 'es-ES'],
  ['ms-MY', 'id-ID'],
  ['kk', 'ru-RU'],
  ['uk-UA', 'en'],
  ['fi-FI', 'en'],
  ['en-GB', 'en'],
  ['', 'en'],
  ['nonsense!', 'en'],
  ['constructor', 'en'],
])('a reader of %s is served in %s', (locale, translation) => {
  expect(nearestTranslation(locale)).toBe(translation)
})

test('words come in the translation, dates and numbers in the locale itself', async () => {
  const austrian = await loadLanguage('de-AT')
  expect([austrian.textLocale, austrian.locale, austrian.direction]).toEqual(['de-DE', 'de-AT', 'ltr'])
  const finnish = await loadLanguage('fi-FI')
  expect([finnish.textLocale, finnish.text.send]).toEqual(['en', 'Send'])
  expect(finnish.formats.number(1234.5).replace(/\s/g, ' ')).toBe('1 234,5')
})

test.each(['ar', 'ur', 'ar-MA'])('%s is written from right to left', async (locale) => {
  expect((await loadLanguage(locale)).direction).toBe('rtl')
})

test('what is no language tag is English, without an error', () => {
  expect(english('not a tag!').formats.number(1234.5)).toBe('1,234.5')
})
