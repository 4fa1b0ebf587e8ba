/** The entry of the quick-add box's page. */
import '../app/window.css'
import { createRoot } from 'react-dom/client'
import { request } from '../app/api/client'
import type { Branding } from '../app/api/contracts'
import { Feed } from '../app/api/feed'
import { BrandedPage } from '../app/branding/BrandedPage'
import { speak, text, wantedLanguages } from '../app/text'
import { followChoices } from './choices'
import { QuickAddBox } from './QuickAddBox'

async function start(root: HTMLElement): Promise<void> {
  const page = new BrandedPage(document)
  page.followSystem()
  const feed = new Feed()
  feed.onEvent(({ type }) => {
    if (type === 'branding.changed') void wear(page)
  })
  await speak(wantedLanguages())
  const drawn = createRoot(root)
  const draw = () => drawn.render(<QuickAddBox feed={feed} />)
  draw()
  followChoices(feed, page, () => {
    draw()
    document.title = text.quickAdd.title
  })
  await wear(page)
}

/** Without its colours the box still adds todos. */
async function wear(page: BrandedPage): Promise<void> {
  const branding = await request<Branding>('GET', '/api/branding').catch(() => null)
  await page.reloadSheet()
  if (branding) page.show(branding)
  document.title = text.quickAdd.title
}

const root = document.getElementById('app')
if (root) void start(root)
