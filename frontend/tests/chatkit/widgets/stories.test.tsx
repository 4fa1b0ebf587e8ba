import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Story } from '../../../gallery/story'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { show } from './showWidget'

const files = import.meta.glob<{ stories: Story[] }>('../../../gallery/stories/widgets-*.ts', { eager: true })
const shown = Object.values(files)
  .flatMap(({ stories }) => stories)
  .flatMap((story) => {
    const roots = story.widget ? [story.widget] : (story.items ?? []).flatMap((item) => item.widget ?? [])
    return roots.map((root) => [story.id, root as WidgetNode] as const)
  })
  .filter(([id]) => id !== 'widgets-unknown' && id !== 'widgets-card-too-large')

afterEach(cleanup)

test.each(shown)('%s is drawn without a complaint', async (_, root) => {
  const complaints = vi.spyOn(console, 'error')
  const { container, heard } = await show(root)
  expect(container.querySelector('.ck-widget')?.firstElementChild).toBeTruthy()
  expect(container.querySelector('.ck-placeholder')).toBeNull()
  await vi.dynamicImportSettled()
  expect(complaints.mock.calls).toEqual([])
  expect(heard.filter(({ type }) => type === 'log')).toEqual([])
})
