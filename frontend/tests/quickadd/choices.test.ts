import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Feed } from '../../src/app/api/feed'
import { BrandedPage } from '../../src/app/branding/BrandedPage'
import { speak, text } from '../../src/app/text'
import { followChoices } from '../../src/quickadd/choices'
import { FakeEventSource } from '../app/fakeServer'
import { layOut } from '../app/layOut'

beforeEach(() => {
  layOut({ narrow: false })
  FakeEventSource.install()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await speak(['en'])
})

it('takes on the language and the colours that are chosen while it waits', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ theme: 'dark', language: 'de' }))
  const feed = new Feed()
  const draw = vi.fn()
  followChoices(feed, new BrandedPage(document), draw)
  feed.open()
  FakeEventSource.last.send({ type: 'settings.changed' })
  await vi.waitFor(() => expect(draw).toHaveBeenCalledOnce())
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(text.add.label).toBe('Aufgabe hinzufügen')
})
