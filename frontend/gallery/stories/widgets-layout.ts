/** Stories: boxes, rows, columns and what stands between parts. */
import type { Story } from '../story'

const tile = (label: string, extra: object = {}) => ({
  type: 'Box',
  padding: 2,
  radius: 'sm',
  background: 'surface-tertiary',
  children: [{ type: 'Caption', value: label }],
  ...extra,
})
const tiles = ['One', 'Two', 'Three'].map((label) => tile(label))
const card = (...children: object[]) => ({ type: 'Card', size: 'lg', children })

export const stories: Story[] = [
  {
    id: 'widgets-row',
    group: 'Widgets',
    title: 'Row: justification',
    widget: card(
      ...['start', 'center', 'end', 'between', 'around', 'evenly', 'stretch'].map((justify) => ({
        type: 'Row',
        justify,
        gap: 2,
        children: [tile(justify), ...tiles.slice(1)],
      })),
    ),
  },
  {
    id: 'widgets-row-align',
    group: 'Widgets',
    title: 'Row: alignment',
    widget: card(
      ...['start', 'center', 'end', 'baseline', 'stretch'].map((align) => ({
        type: 'Row',
        align,
        gap: 2,
        children: [tile(align), { type: 'Title', value: 'Tall', size: '3xl' }, tile('Two')],
      })),
    ),
  },
  {
    id: 'widgets-row-wrap',
    group: 'Widgets',
    title: 'Row: wrapping and flex',
    widget: card(
      {
        type: 'Row',
        wrap: 'wrap',
        gap: 2,
        children: Array.from({ length: 18 }, (_, n) => tile(`Tile ${n + 1}`)),
      },
      {
        type: 'Row',
        gap: 2,
        children: [tile('flex 1', { flex: 1 }), tile('flex 2', { flex: 2 }), tile('auto')],
      },
      { type: 'Row', gap: 2, children: [tile('Start'), { type: 'Spacer' }, tile('End')] },
      {
        type: 'Row',
        gap: 2,
        children: [
          tile('A'),
          { type: 'Divider', spacing: 1 },
          tile('B'),
          { type: 'Spacer', minSize: 40 },
          tile('C'),
        ],
      },
    ),
  },
  {
    id: 'widgets-box',
    group: 'Widgets',
    title: 'Box: borders, corners, sizes',
    widget: card(
      {
        type: 'Row',
        gap: 2,
        wrap: 'wrap',
        children: ['2xs', 'sm', 'md', 'lg', 'xl', '2xl', 'full', '100%', 'none'].map((radius) =>
          tile(radius, { radius, border: 1, size: 64, align: 'center', justify: 'center' }),
        ),
      },
      {
        type: 'Row',
        gap: 2,
        wrap: 'wrap',
        children: [
          tile('all', { border: 2 }),
          tile('top', { border: { top: 2 } }),
          tile('x', { border: { x: { size: 2, color: 'red-400' } } }),
          tile('y', { border: { y: { size: 3, color: 'strong', style: 'dotted' } } }),
          tile('pair', {
            border: { size: 2, color: { light: 'green-600', dark: 'green-300' }, style: 'dashed' },
          }),
        ],
      },
      tile('aspectRatio 16/9', { aspectRatio: '16/9', maxWidth: 240, align: 'center', justify: 'center' }),
      tile('margin', { margin: { left: 8, y: 2 }, background: { light: 'purple-50', dark: 'purple-900' } }),
      tile('width 60 %, min 120', { width: '60%', minWidth: 120, background: 'surface-secondary' }),
    ),
  },
  {
    id: 'widgets-divider',
    group: 'Widgets',
    title: 'Divider',
    widget: card(
      { type: 'Text', value: 'Above' },
      { type: 'Divider' },
      { type: 'Text', value: 'Flush' },
      { type: 'Divider', flush: true },
      { type: 'Text', value: 'Thick, coloured, with room' },
      { type: 'Divider', size: 4, color: { light: 'blue-300', dark: 'blue-600' }, spacing: 4 },
      { type: 'Text', value: 'Below' },
    ),
  },
  {
    id: 'widgets-transition',
    group: 'Widgets',
    title: 'Transition',
    about: 'The row is replaced, and the card follows its height.',
    items: [
      {
        type: 'widget',
        id: 'moving',
        widget: card({
          type: 'Transition',
          id: 'change',
          children: { type: 'Text', key: 'before', value: 'Looking for tables…' },
        }),
      },
    ],
    stream: [
      {
        type: 'thread.item.updated',
        item_id: 'moving',
        update: {
          type: 'widget.component.updated',
          component_id: 'change',
          component: {
            type: 'Transition',
            id: 'change',
            children: {
              type: 'Col',
              key: 'after',
              gap: 2,
              children: [
                { type: 'Title', value: 'A table for two', size: 'sm' },
                { type: 'Text', value: 'Tonight at eight, by the window.' },
              ],
            },
          },
        },
      },
    ],
  },
]
