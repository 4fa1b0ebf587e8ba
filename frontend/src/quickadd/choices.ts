/** Keeps the box in the language and the colours that are chosen in the settings; it lives too long to start anew. */
import type { Feed } from '../app/api/feed'
import type { BrandedPage } from '../app/branding/BrandedPage'
import { askSettings } from '../app/settings/settingsApi'
import { speak, wantedLanguages } from '../app/text'

export function followChoices(feed: Feed, page: BrandedPage, draw: () => void): void {
  const root = document.documentElement
  const follow = async () => {
    const { theme, language } = await askSettings()
    page.choose(theme)
    if (language === root.dataset.language) return
    root.dataset.language = language
    await speak(wantedLanguages())
    draw()
  }
  feed.onEvent(({ type }) => {
    // The next change asks again; until then the box is only less pretty.
    if (type === 'settings.changed') follow().catch(() => undefined)
  })
}
