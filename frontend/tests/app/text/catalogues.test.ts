import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CATALOGUES, language, speak, text } from '../../../src/app/text'
import { number, type PluralForms } from '../../../src/app/text/formats'
import { TRANSLATIONS } from '../../../src/chatkit/text/locales'

const counts = vi.hoisted((): PluralForms[] => [])

vi.mock('../../../src/app/text/formats', async (original) => {
  const formats = await original<typeof import('../../../src/app/text/formats')>()
  const counted: typeof formats.counted = (count, forms) => {
    counts.push(forms)
    return formats.counted(count, forms)
  }
  return { ...formats, counted }
})

type Words = (...values: readonly unknown[]) => string
type Leaves = ReadonlyMap<string, string | Words>

/** Every text of a catalogue by its path: `exchange.losses.date`. */
function leaves(catalogue: object, path = ''): Leaves {
  const found = new Map<string, string | Words>()
  for (const [key, value] of Object.entries(catalogue)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'object') for (const [inner, leaf] of leaves(value, at)) found.set(inner, leaf)
    else found.set(at, value as string | Words)
  }
  return found
}

const ENGLISH = leaves(text)
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]

/** What is more than a name or a number. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'list.nextOn': ['‹0›', '2031-05-08'],
  'undo.undone': [{ titles: ['‹0›', '‹1›'], count: 21 }],
  'undo.redone': [{ name: '‹0›' }],
}

/** What is the same word everywhere though it looks like a sentence: names of products and what is typed. */
const SAME =
  /^(detail\.wordsHint|search\.example|exchange\.formats\.|settings\.assistant\.(services|auths)\.)/

/** The values for a text: a name that can be told apart, or this number where English counts with it. */
function valuesFor(path: string, count: number): readonly unknown[] {
  const words = ENGLISH.get(path)
  if (typeof words !== 'function') return []
  return (
    GIVEN[path] ??
    Array.from({ length: words.length }, (_, at) => {
      const names = Array.from({ length: words.length }, (_, index) => (index === at ? `‹${at}›` : '1'))
      return words(...names).includes(`‹${at}›`) ? `‹${at}›` : count
    })
  )
}

function said(leaf: string | Words | undefined, values: readonly unknown[]): string {
  return typeof leaf === 'function' ? leaf(...values) : (leaf ?? '')
}

const OTHERS = TRANSLATIONS.filter((locale) => CATALOGUES[locale])

afterEach(() => speak(['en']))

describe.each(['en', ...OTHERS])('the catalogue of %s', (locale) => {
  it('is loaded', async () => {
    await speak([locale])
    expect(language.locale).toBe(locale)
  })

  it('leaves what people wrote as it is, beside counts too', async () => {
    await speak([locale])
    expect(text.activity.things('Learn C#', 3)).toContain('Learn C#')
    expect(text.undo.undone({ titles: ['Learn C#'], count: 4 })).toContain('Learn C#')
    expect(text.settings.data.newest('todos #2.db', 3)).toContain('todos #2.db')
  })
})

describe.each(OTHERS)('%s', (locale) => {
  let catalogue: Leaves = new Map()

  beforeEach(async () => {
    await speak([locale])
    catalogue = leaves((await CATALOGUES[locale]?.()) ?? {})
  })

  it('says everything that English says', () => {
    expect([...catalogue.keys()].sort()).toEqual([...ENGLISH.keys()].sort())
    for (const [path, leaf] of catalogue) expect(typeof leaf, path).toBe(typeof ENGLISH.get(path))
  })

  it('leaves no sentence in English', () => {
    const sentences = [...ENGLISH].filter(([path, leaf]) => {
      const words = said(leaf, valuesFor(path, 5)).match(/\p{L}{2,}/gu) ?? []
      return words.length >= 3 && !SAME.test(path)
    })
    const same = sentences.filter(([path, leaf]) => {
      const values = valuesFor(path, 5)
      return said(catalogue.get(path), values) === said(leaf, values)
    })
    expect(same.map(([path]) => path)).toEqual([])
  })

  it('uses every name it is given, and shows no gap', () => {
    for (const [path, leaf] of ENGLISH) {
      if (typeof leaf === 'string') expect(said(catalogue.get(path), []).trim(), path).not.toBe('')
      if (typeof leaf === 'string') continue
      for (const count of NUMBERS) {
        const values = valuesFor(path, count)
        const words = said(catalogue.get(path), values)
        expect(words, path).toMatch(/\S/)
        expect(words, path).not.toMatch(/undefined|NaN|null|#| {2}|\$\{/)
        const names = said(leaf, values).match(/‹\d›/g) ?? []
        for (const name of names) expect(words, path).toContain(name)
      }
    }
  })

  it('says the number wherever English does, where no word of its own stands for it', () => {
    for (const path of ENGLISH.keys()) {
      const values = valuesFor(path, 100)
      if (!said(ENGLISH.get(path), values).includes(number(100))) continue
      expect(said(catalogue.get(path), values), path).toContain(number(100))
    }
  })

  it('has a form for each of its plural categories wherever it counts', () => {
    const rules = new Intl.PluralRules(locale)
    const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count + 1)))
    const given = [...catalogue].flatMap(([path, leaf]) =>
      NUMBERS.map((count) => [leaf, valuesFor(path, count)] as const),
    )
    expect(counts.length, 'what English counts').toBeGreaterThan(100)
    counts.length = 0
    for (const [leaf, values] of given) said(leaf, values)
    for (const forms of counts) expect(Object.keys(forms)).toEqual(expect.arrayContaining([...needed]))
  })
})
