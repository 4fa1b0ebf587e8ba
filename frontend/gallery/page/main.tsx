/** Draws the gallery, or with `bare=1` one story alone; `window.gallery` lets tests go from story to story. */
import '../../src/chatkit'
import './gallery.css'
import { createRoot } from 'react-dom/client'
import { stories } from '../stories'
import type { Story } from '../story'
import { Gallery } from './Gallery'
import { Stage } from './Stage'
import { readAddress, resolved, type View } from './view'

interface Listed {
  id: string
  failing: boolean
  /** Whether there is a conversation to be seen. */
  talks: boolean
}

interface GalleryForTests {
  stories: readonly Listed[]
  show(id: string, view?: Partial<View>): Promise<void>
  restyle(view: Partial<View>): Promise<void>
}

declare global {
  interface Window {
    gallery?: GalleryForTests
  }
}

function drawBare(root: HTMLElement): void {
  const address = readAddress(location.search)
  let view: View = address
  let shown: Story | undefined
  const stage = new Stage(root)
  root.className = 'bare'

  function look(changed: Partial<View>): void {
    view = { ...view, ...changed }
    document.documentElement.dataset.scheme = resolved(view.scheme)
    root.style.width = `${view.width}px`
  }

  const gallery: GalleryForTests = {
    stories: stories.map(({ id, failing, items, widget, stream }) => ({
      id,
      failing: failing ?? false,
      talks: Boolean(items?.length || widget || stream?.length),
    })),
    async show(id, changed = {}) {
      shown = stories.find((story) => story.id === id)
      if (!shown) throw new Error(`There is no story called ${id}.`)
      look(changed)
      await stage.show(shown, view)
    },
    async restyle(changed) {
      look(changed)
      if (shown) await stage.restyle(view)
    },
  }
  window.gallery = gallery
  if (address.story) void gallery.show(address.story)
}

const root = document.getElementById('gallery')
if (!root) throw new Error('The page has no place for the gallery.')
if (readAddress(location.search).bare) drawBare(root)
else createRoot(root).render(<Gallery />)
