import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Story } from '../../../gallery/story'
import { isWidgetNode } from '../../../src/chatkit/protocol/widgets'
import { widgetTypes } from '../support/widgetTypes'

const files = import.meta.glob<{ stories: Story[] }>('../../../gallery/stories/widgets-*.ts', { eager: true })

/** What stories show of each type: its properties, and the values they have. */
const shown = new Map<string, Map<string, Set<unknown>>>()
/** The same of what is part of a property, as a border or a status, whichever it belongs to. */
const PART = ''

function look(value: unknown, name = ''): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) {
    // An action has a type, too, but any.
    const type = isWidgetNode(value) && !/action$/i.test(name) ? value.type : PART
    const properties = shown.get(type) ?? new Map<string, Set<unknown>>()
    shown.set(type, properties)
    for (const [key, given] of Object.entries(value))
      properties.set(key, (properties.get(key) ?? new Set()).add(given))
  }
  for (const [key, part] of Object.entries(value)) look(part, key)
}
for (const { stories } of Object.values(files))
  for (const { widget, items, stream } of stories) look([widget, items, stream])

/** What names a node is no look of it. */
const NAMES: readonly string[] = ['type', 'key', 'id']
/** All icons are drawn by one story of Icon; elsewhere any will do. */
const ICONS: readonly string[] = ['iconStart', 'iconEnd']

test.each([
  ['the published types', 'node_modules/@openai/chatkit/types/widgets.d.ts'],
  ['the library', 'src/chatkit/protocol/generated/widgets.ts'],
])('every property and value of a widget in %s is in a story', (_, path) => {
  const types = widgetTypes(readFileSync(path, 'utf-8'))
  expect(types.size).toBeGreaterThanOrEqual(27)
  const missing = [...types].flatMap(([type, { properties, isPart }]) =>
    [...properties].flatMap(([name, values]) => {
      if (NAMES.includes(name)) return []
      const given = shown.get(isPart ? PART : type)?.get(name)
      if (!given) return [`${type}.${name}`]
      const wanted = ICONS.includes(name) ? [] : values
      return wanted.filter((value) => !given.has(value)).map((value) => `${type}.${name} = ${value}`)
    }),
  )
  expect(missing).toEqual([])
})
