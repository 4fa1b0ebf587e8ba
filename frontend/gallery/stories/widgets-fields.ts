/** Stories: what fields can be told besides their value: sizes, gutters, focus, hints to the browser, actions on change. */
import type { Story } from '../story'

type Part = Record<string, unknown>

const SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl']
const GUTTERS = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl']
const changed = (field: string) => ({ type: `${field}.change`, streaming: false })
const card = (...children: Part[]) => ({ type: 'Card', size: 'lg', children })
const options = [
  { value: 'home', label: 'Home' },
  { value: 'work', label: 'Work' },
]

/** A field takes the focus when its widget arrives, not when it was there already. */
const arriving = (widget: Part): Pick<Story, 'items' | 'stream'> => ({
  items: [{ type: 'user_message', content: [{ type: 'input_text', text: 'Ask me' }] }],
  stream: [{ type: 'thread.item.done', item: { type: 'widget', id: 'asks', widget } }],
})

function looks(type: 'Input' | 'Textarea', rest: Part): Part {
  const field = (property: string, value: string): Part => ({
    type,
    name: `${property} ${value}`,
    placeholder: `${property} ${value}`,
    [property]: value,
    ...rest,
  })
  return card(
    ...['outline', 'soft'].map((variant) => field('variant', variant)),
    ...SIZES.map((size) => field('size', size)),
    ...GUTTERS.map((gutter) => field('gutterSize', gutter)),
  )
}

export const stories: Story[] = [
  {
    id: 'widgets-input-looks',
    group: 'Widgets',
    title: 'Input: variants, sizes, gutters',
    widget: looks('Input', {}),
  },
  {
    id: 'widgets-textarea-looks',
    group: 'Widgets',
    title: 'Textarea: variants, sizes, gutters',
    widget: looks('Textarea', { rows: 1 }),
  },
  {
    id: 'widgets-fields-hints',
    group: 'Widgets',
    title: 'Fields: selected text, hints to the browser, rules',
    about:
      'The first one selects its text; the others let the browser fill them in, or check what is written.',
    ...arriving(
      card(
        { type: 'Label', value: 'Name', fieldName: 'name' },
        { type: 'Input', name: 'name', defaultValue: 'Anna', autoFocus: true, autoSelect: true },
        { type: 'Label', value: 'Password', fieldName: 'password' },
        {
          type: 'Input',
          name: 'password',
          inputType: 'password',
          allowAutofillExtensions: true,
          required: true,
        },
        { type: 'Label', value: 'Address', fieldName: 'address' },
        { type: 'Textarea', name: 'address', rows: 2, allowAutofillExtensions: true, required: true },
        {
          type: 'Text',
          value: 'anna@example.com',
          editable: {
            name: 'mail',
            placeholder: 'Email',
            autoComplete: 'email',
            allowAutofillExtensions: true,
            pattern: '.+@.+',
            required: true,
          },
        },
      ),
    ),
  },
  {
    id: 'widgets-textarea-focus',
    group: 'Widgets',
    title: 'Textarea that takes the focus and has a pattern',
    ...arriving(
      card(
        { type: 'Label', value: 'Words in capitals', fieldName: 'words' },
        {
          type: 'Textarea',
          name: 'words',
          rows: 2,
          defaultValue: 'WATER THE PLANTS',
          pattern: '[A-Z ]+',
          autoFocus: true,
          autoSelect: true,
        },
      ),
    ),
  },
  {
    id: 'widgets-text-focus',
    group: 'Widgets',
    title: 'Text that can be written into, with the focus',
    ...arriving(
      card(
        {
          type: 'Text',
          value: 'Water the plants',
          editable: { name: 'title', autoFocus: true, autoSelect: true },
        },
        { type: 'Text', value: 'This one can not.', editable: false },
      ),
    ),
  },
  {
    id: 'widgets-fields-change',
    group: 'Widgets',
    title: 'Fields that tell each change',
    widget: card(
      { type: 'Select', name: 'list', options, defaultValue: 'work', onChangeAction: changed('list') },
      { type: 'DatePicker', name: 'due', defaultValue: '2026-03-14', onChangeAction: changed('due') },
      { type: 'Checkbox', name: 'done', label: 'Done', onChangeAction: changed('done') },
      {
        type: 'RadioGroup',
        name: 'when',
        ariaLabel: 'When',
        options: [
          { value: 'today', label: 'Today' },
          { value: 'later', label: 'Later' },
        ],
        defaultValue: 'today',
        onChangeAction: changed('when'),
      },
      {
        type: 'Button',
        label: 'Ask the page',
        onClickAction: {
          type: 'ask',
          payload: { from: 'story' },
          handler: 'client',
          loadingBehavior: 'self',
          streaming: true,
        },
      },
    ),
  },
  ...['auto', 'none', 'self', 'container'].map(
    (loadingBehavior): Story => ({
      id: `widgets-action-${loadingBehavior}`,
      group: 'Widgets',
      title: `An action under way, its loading ${loadingBehavior}`,
      widget: card(
        { type: 'Text', value: 'The server takes its time.' },
        {
          type: 'Button',
          label: 'Book it',
          onClickAction: { type: 'book', handler: 'server', loadingBehavior, streaming: false },
        },
        { type: 'Button', label: 'Something else', onClickAction: changed('other') },
      ),
      answer: { type: 'never' },
      play: (_, frame) => {
        const book = [...frame.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Book it',
        )
        book?.click()
      },
    }),
  ),
  {
    id: 'widgets-select-find',
    group: 'Widgets',
    title: 'Select of few, to be searched all the same, open',
    widget: card({ type: 'Select', name: 'list', options, searchable: true, placeholder: 'List' }),
    play: (_, frame) => frame.querySelector<HTMLElement>('[role=combobox]')?.click(),
  },
  ...['top', 'bottom', 'left', 'right'].map(
    (side, index): Story => ({
      id: `widgets-date-${side}`,
      group: 'Widgets',
      title: `DatePicker, open at the ${side}`,
      widget: card(
        { type: 'Spacer', minSize: side === 'top' ? 300 : 0 },
        {
          type: 'DatePicker',
          name: 'day',
          defaultValue: '2026-03-14',
          side,
          align: ['start', 'center', 'end'][index % 3],
        },
        { type: 'Text', value: 'Below' },
      ),
      play: (_, frame) => frame.querySelector<HTMLElement>('[role=combobox]')?.click(),
    }),
  ),
  {
    id: 'widgets-label-looks',
    group: 'Widgets',
    title: 'Label: sizes, weights, alignment',
    widget: card(
      ...[
        ['size', ['xs', 'sm', 'md', 'lg', 'xl']],
        ['weight', ['normal', 'medium', 'semibold', 'bold']],
        ['textAlign', ['start', 'center', 'end']],
      ].flatMap(([property, values]) =>
        [values].flat().flatMap((value) => [
          { type: 'Label', value: `${property}: ${value}`, fieldName: `${value}`, [`${property}`]: value },
          { type: 'Input', name: `${value}` },
        ]),
      ),
    ),
  },
]
