/** Stories: everything that a box, a row, a column, a form and a Basic root can be told about their own look. */
import type { Story } from '../story'

type Part = Record<string, unknown>

const CONTAINERS = ['Box', 'Row', 'Col', 'Form'] as const
const ALIGNMENTS = ['start', 'center', 'end', 'baseline', 'stretch']
const JUSTIFICATIONS = ['start', 'center', 'end', 'between', 'around', 'evenly', 'stretch']
const RADII = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', 'full', '100%', 'none']
const LINES = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset']

const words = (value: string): Part => ({ type: 'Caption', value })
const card = (...children: Part[]): Part => ({ type: 'Card', size: 'lg', children })
const wrapped = (children: Part[]): Part => ({
  type: 'Row',
  gap: 2,
  wrap: 'wrap',
  align: 'start',
  children,
})
const tile = (label: string): Part => ({
  type: 'Box',
  padding: { x: 2, y: 1 },
  radius: 'sm',
  background: 'surface-elevated',
  border: 1,
  children: [words(label)],
})
const tiles = ['One', 'Two', 'Three'].map(tile)
const LOOK = { background: 'surface-tertiary', radius: 'md', padding: 2 }

function lines(type: string, property: string, values: readonly string[], rest: Part): Part[] {
  return values.flatMap((value) => [
    words(`${property}: ${value}`),
    { type, ...LOOK, gap: 1, ...rest, [property]: value, children: tiles },
  ])
}

function sizes(type: string): Part {
  const box = (label: string, given: Part): Part => ({ type, ...LOOK, ...given, children: [words(label)] })
  return card(
    wrapped([
      box('width 140', { width: 140 }),
      box('height 56', { height: 56 }),
      box('size', { size: 64 }),
      box('minWidth', { minWidth: 120 }),
      box('minHeight', { minHeight: 56 }),
      box('minSize', { minSize: 64 }),
      box('maxWidth 120', { width: '100%', maxWidth: 120 }),
      box('maxHeight 40', { height: 400, maxHeight: 40 }),
      box('maxSize', { size: 400, maxSize: 72 }),
      box('2 to 1', { width: 120, aspectRatio: '2/1' }),
    ]),
    {
      type: 'Row',
      gap: 2,
      children: [box('flex 1', { flex: 1 }), box('flex 2', { flex: 2 }), box('none', {})],
    },
  )
}

function edges(type: string): Part {
  const box = (label: string, given: Part): Part => ({ type, ...LOOK, ...given, children: [words(label)] })
  return card(
    wrapped(RADII.map((radius) => box(radius, { radius, border: 1 }))),
    wrapped(LINES.map((style) => box(style, { border: { size: 3, color: 'strong', style } }))),
    wrapped([
      box('left 6', { padding: { left: 6, right: 1, top: 1, bottom: 3 } }),
      box('4px 16px', { padding: '4px 16px' }),
      box('margin', { margin: { x: 4, top: 2, bottom: 1 } }),
      box('sides', { border: { left: 4, bottom: { size: 2, color: 'blue-400' }, right: 1, top: 1 } }),
      box('secondary', { background: 'surface-secondary' }),
      box('pair', { background: { light: 'blue-50', dark: 'blue-900' } }),
    ]),
  )
}

function arrangement(type: string): Part {
  const across = type === 'Row' ? { minHeight: 56 } : {}
  const down = type === 'Row' ? {} : { minHeight: 150 }
  const turned = type === 'Box' || type === 'Form' ? lines(type, 'direction', ['row', 'col'], {}) : []
  return card(
    ...turned,
    ...lines(type, 'align', ALIGNMENTS, across),
    ...lines(type, 'justify', JUSTIFICATIONS, down),
    ...lines(type, 'wrap', ['nowrap', 'wrap', 'wrap-reverse'], type === 'Row' ? { maxWidth: 150 } : {}),
  )
}

const boxes = CONTAINERS.flatMap((type): Story[] => {
  const id = type.toLowerCase()
  return [
    { id: `widgets-${id}-sizes`, group: 'Widgets', title: `${type}: every size`, widget: sizes(type) },
    {
      id: `widgets-${id}-edges`,
      group: 'Widgets',
      title: `${type}: corners, lines, room`,
      widget: edges(type),
    },
    {
      id: `widgets-${id}-inside`,
      group: 'Widgets',
      title: `${type}: arrangement`,
      widget: arrangement(type),
    },
  ]
})

const cards = ['By train, 4 h 10', 'By plane, 1 h 20'].map((value) => ({
  type: 'Card',
  size: 'sm',
  children: [{ type: 'Text', value }],
}))

export const stories: Story[] = [
  ...boxes,
  {
    id: 'widgets-basic',
    group: 'Widgets',
    title: 'Basic: a row and a column, each with a scheme of its own',
    items: ['light', 'dark'].flatMap((theme) =>
      ['row', 'col'].map((direction) => ({
        type: 'widget',
        widget: { type: 'Basic', theme, direction, gap: 3, padding: 3, align: 'center', children: cards },
      })),
    ),
  },
  {
    id: 'widgets-basic-inside',
    group: 'Widgets',
    title: 'Basic: arrangement',
    items: [
      ...ALIGNMENTS.map((align) => ({
        type: 'widget',
        widget: { type: 'Basic', align, children: [words(`align: ${align}`), ...tiles] },
      })),
      ...JUSTIFICATIONS.map((justify) => ({
        type: 'widget',
        widget: { type: 'Basic', direction: 'row', justify, children: [words(justify), ...tiles] },
      })),
    ],
  },
]
