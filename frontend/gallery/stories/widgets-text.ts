/** Stories: everything made of words. */
import type { Story } from '../story'

const LONG =
  'The quick brown fox jumps over the lazy dog, and then once more, until nobody can say which of the two had been the quicker one to begin with.'
const card = (...children: object[]) => ({ type: 'Card', size: 'lg', children })
const COLORS = ['prose', 'primary', 'emphasis', 'secondary', 'tertiary', 'success', 'warning', 'danger']

/** What titles and captions have in common. */
const more = (type: 'Title' | 'Caption') => [
  ...['normal', 'medium', 'semibold', 'bold'].map((weight) => ({ type, weight, value: `Weight ${weight}` })),
  ...['start', 'center', 'end'].map((textAlign) => ({ type, textAlign, value: `To the ${textAlign}` })),
  { type, value: 'With a colour', color: 'success' },
  { type, value: LONG, truncate: true },
  { type, value: LONG, maxLines: 2 },
]

export const stories: Story[] = [
  {
    id: 'widgets-title',
    group: 'Widgets',
    title: 'Title: sizes',
    widget: card(
      ...['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'].map((size) => ({
        type: 'Title',
        size,
        value: `Title ${size}`,
      })),
    ),
  },
  {
    id: 'widgets-text',
    group: 'Widgets',
    title: 'Text: sizes, weights, colours',
    widget: card(
      ...['xs', 'sm', 'md', 'lg', 'xl'].map((size) => ({ type: 'Text', size, value: `Text ${size}` })),
      ...['normal', 'medium', 'semibold', 'bold'].map((weight) => ({
        type: 'Text',
        weight,
        value: `Text ${weight}`,
      })),
      {
        type: 'Row',
        gap: 3,
        wrap: 'wrap',
        children: COLORS.map((color) => ({ type: 'Text', color, value: color })),
      },
      {
        type: 'Text',
        value: 'A colour for light and one for dark',
        color: { light: 'purple-600', dark: 'purple-200' },
      },
      { type: 'Text', value: 'Italic', italic: true },
      { type: 'Text', value: 'Done with', lineThrough: true, color: 'secondary' },
      ...['start', 'center', 'end'].map((textAlign) => ({ type: 'Text', textAlign, value: textAlign })),
    ),
  },
  {
    id: 'widgets-text-lines',
    group: 'Widgets',
    title: 'Text: lines',
    widget: card(
      { type: 'Text', value: LONG, truncate: true },
      { type: 'Text', value: LONG, maxLines: 2 },
      { type: 'Text', value: 'Room for three lines', minLines: 3 },
      { type: 'Text', value: LONG, width: 180 },
      {
        type: 'Row',
        gap: 2,
        children: [
          { type: 'Icon', name: 'document' },
          { type: 'Text', value: LONG, truncate: true },
          { type: 'Badge', label: 'New' },
        ],
      },
      {
        type: 'Text',
        value:
          'AWordWithoutAnySpaceThatIsMuchLongerThanTheCardIsWideAndSoHasToBreakSomewhereOnTheWayToItsEnd',
      },
    ),
  },
  {
    id: 'widgets-caption',
    group: 'Widgets',
    title: 'Caption',
    widget: card(
      ...['sm', 'md', 'lg'].map((size) => ({ type: 'Caption', size, value: `Caption ${size}` })),
      { type: 'Caption', value: 'With a colour and weight', color: 'danger', weight: 'semibold' },
      { type: 'Caption', value: LONG, truncate: true },
    ),
  },
  {
    id: 'widgets-title-more',
    group: 'Widgets',
    title: 'Title: colours, weights, alignment, lines',
    widget: card(...more('Title')),
  },
  {
    id: 'widgets-caption-more',
    group: 'Widgets',
    title: 'Caption: weights, alignment, lines',
    widget: card(...more('Caption')),
  },
  {
    id: 'widgets-text-streaming',
    group: 'Widgets',
    title: 'Text and Markdown while they stream',
    items: [
      {
        type: 'widget',
        id: 'writing',
        widget: card(
          { type: 'Text', id: 'words', value: 'Dear ', streaming: true },
          { type: 'Markdown', id: 'more', value: '**First', streaming: true },
        ),
      },
    ],
    stream: ['Anna, ', 'thank you ', 'for the tea.'].flatMap((delta, index) => [
      {
        type: 'thread.item.updated',
        item_id: 'writing',
        update: {
          type: 'widget.streaming_text.value_delta',
          component_id: 'words',
          delta,
          done: index === 2,
        },
      },
      {
        type: 'thread.item.updated',
        item_id: 'writing',
        update: {
          type: 'widget.streaming_text.value_delta',
          component_id: 'more',
          delta: [' of**', ' _all_, ', '`this`'][index],
          done: index === 2,
        },
      },
    ]),
  },
  {
    id: 'widgets-markdown',
    group: 'Widgets',
    title: 'Markdown',
    widget: card({
      type: 'Markdown',
      value:
        '## What to pack\n\n1. **Boots**, for the path\n2. A *light* coat\n\n> It may rain.\n\n| Day | Where |\n| --- | --- |\n| Mon | Harbour |\n\n`code` and [a link](https://example.com).',
    }),
  },
  {
    id: 'widgets-text-editable',
    group: 'Widgets',
    title: 'Text that can be written into',
    widget: card({
      type: 'Form',
      gap: 3,
      onSubmitAction: { type: 'save', streaming: false },
      children: [
        {
          type: 'Text',
          value: 'Water the plants',
          weight: 'semibold',
          editable: { name: 'title', required: true },
        },
        { type: 'Text', value: '', size: 'sm', editable: { name: 'note', placeholder: 'A note' } },
        { type: 'Text', value: LONG, minLines: 4, editable: { name: 'more', autoSelect: true } },
        {
          type: 'Row',
          children: [{ type: 'Spacer' }, { type: 'Button', submit: true, label: 'Save', style: 'primary' }],
        },
      ],
    }),
  },
]
