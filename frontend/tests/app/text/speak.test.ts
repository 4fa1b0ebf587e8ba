import { afterEach, describe, expect, it } from 'vitest'
import { language, speak, type Text, text } from '../../../src/app/text'
import { english } from '../../../src/app/text/en'
import { number } from '../../../src/app/text/formats'

const german: Text = { ...english, toast: { dismiss: 'Schließen', region: 'Meldungen' } }
const arabic: Text = { ...english, toast: { dismiss: 'إغلاق', region: 'رسائل' } }
const CATALOGUES = { 'de-DE': async () => german, ar: async () => arabic }
const page = document.documentElement

afterEach(() => speak(['en']))

describe('the language of the window', () => {
  it('is the first of the system’s languages that there is a catalogue for', async () => {
    await speak(['nl-NL', 'de-AT', 'en-GB'], CATALOGUES)
    expect(text.toast.dismiss).toBe('Schließen')
    expect([page.lang, page.dir]).toEqual(['de-AT', 'ltr'])
    expect(number(1_234.5)).toBe(new Intl.NumberFormat('de-AT').format(1_234.5))
  })

  it('is English in its own region where that comes first', async () => {
    await speak(['en-GB', 'de-DE'], CATALOGUES)
    expect(text).toBe(english)
    expect(language.locale).toBe('en-GB')
  })

  it('is English where nothing fits', async () => {
    await speak(['nl', 'sv'], CATALOGUES)
    expect(text).toBe(english)
    expect(page.lang).toBe('en')
  })

  it('turns the page for what is written from the right', async () => {
    await speak(['ar-EG'], CATALOGUES)
    expect([text.toast.region, page.dir, language.direction]).toEqual(['رسائل', 'rtl', 'rtl'])
  })

  it('takes a relative’s words with that relative’s dates', async () => {
    await speak(['lb-LU'], CATALOGUES)
    expect([text, language.locale]).toEqual([german, 'de-DE'])
  })

  it('is the next one when a catalogue cannot be loaded', async () => {
    const broken = { ...CATALOGUES, 'de-DE': () => Promise.reject(new Error('no network')) }
    await speak(['de-DE', 'ar'], broken)
    expect(text).toBe(arabic)
  })
})
