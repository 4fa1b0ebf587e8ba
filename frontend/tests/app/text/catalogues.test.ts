import { afterEach, describe, expect, it } from 'vitest'
import { CATALOGUES, language, speak, text } from '../../../src/app/text'

const WRITTEN = ['en', ...Object.keys(CATALOGUES)]

afterEach(() => speak(['en']))

describe.each(WRITTEN)('the catalogue of %s', (locale) => {
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
