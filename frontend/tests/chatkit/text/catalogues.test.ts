import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../../../src/chatkit/text/catalogue'
import { en } from '../../../src/chatkit/text/en'
import { TRANSLATIONS } from '../../../src/chatkit/text/locales'

const FOLDER = 'src/chatkit/text/'
const OTHERS = TRANSLATIONS.filter((locale) => locale !== 'en')

type Words = (...values: unknown[]) => string

/** Every text of a catalogue by its path: `attachments.failures.network`. */
function leaves(catalogue: object, path = ''): Map<string, string | Words> {
  const found = new Map<string, string | Words>()
  for (const [key, value] of Object.entries(catalogue)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'object') for (const [inner, leaf] of leaves(value, at)) found.set(inner, leaf)
    else found.set(at, value as string | Words)
  }
  return found
}

const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]

/** Which of its values a text counts with; the others are names. */
function countsWith(words: Words): boolean[] {
  const name = (index: number) => `‹${index}›`
  return Array.from({ length: words.length }, (_, at) => {
    const values = Array.from({ length: words.length }, (_, index) => (index === at ? name(index) : 1))
    return !words(...values).includes(name(at))
  })
}

/** What a text becomes with this number and with names that can be told apart. */
function said(text: string | Words, original: string | Words, number: number): string {
  if (typeof text === 'string' || typeof original === 'string') return String(text)
  return text(...countsWith(original).map((counts, index) => (counts ? number : `‹${index}›`)))
}

const english = leaves(en)

/** What is the same word in both languages, or a name. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'de-DE': ['code', 'newChat'],
  'es-ES': [],
  'fr-FR': [
    'sources',
    'items.danger',
    'composer.suggestions',
    'code',
    'message',
    'conversation',
    'image',
    'assistant',
    'headerActions.menu',
    'headerActions.guide',
  ],
  'id-ID': ['edit', 'models', 'headerActions.menu'],
  'pt-BR': ['headerActions.menu'],
  'tr-TR': ['models'],
}

test('there is a file for every translation, and a translation for every file', () => {
  const files = readdirSync(FOLDER).filter((name) => /^[a-z]{2}(-[A-Z]{2})?\.ts$/.test(name))
  expect(files.map((name) => name.slice(0, -3)).sort()).toEqual([...TRANSLATIONS].sort())
})

describe.each(OTHERS)('%s', (locale) => {
  const source = readFileSync(`${FOLDER}${locale}.ts`, 'utf8')

  test('says everything that English says', async () => {
    const { text } = await loadLanguage(locale)
    expect([...leaves(text).keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('leaves nothing in English', async () => {
    const { text } = await loadLanguage(locale)
    const same = [...leaves(text)].filter(([key, value]) => {
      const original = english.get(key) ?? ''
      return said(value, original, 1) === said(original, original, 1)
    })
    expect(same.map(([key]) => key).filter((key) => !SAME[locale]?.includes(key))).toEqual([])
  })

  test('uses every value it is given, and shows no gap', async () => {
    const { text } = await loadLanguage(locale)
    for (const [key, value] of leaves(text)) {
      const original = english.get(key) ?? ''
      for (const number of NUMBERS) {
        const words = said(value, original, number)
        expect(words.trim(), key).not.toBe('')
        expect(words, key).not.toMatch(/\$\{|undefined|NaN|#| {2}/)
        const names = said(original, original, number).match(/‹\d›/g) ?? []
        for (const name of names) expect(words, key).toContain(name)
      }
    }
  })

  test('has a form for each of its plural categories wherever it counts', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    const counts = [...source.matchAll(/plural\(\w+, \{([^}]*)\}/g)].map(([, forms = '']) =>
      [...forms.matchAll(/(?:^|[,{\s])(zero|one|two|few|many|other):\s/g)].map(([, form]) => form),
    )
    expect(counts.length).toBeGreaterThan(4)
    for (const forms of counts) expect(new Set(forms)).toEqual(new Set(pluralCategories))
  })
})
