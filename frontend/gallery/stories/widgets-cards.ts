/** Stories: cards, with everything that stands around their content. */
import type { Story } from '../story'

const save = { type: 'save', streaming: false }
const words = (value: string) => ({ type: 'Text', value })
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 13 8 3l6 10z" fill="#35577d"/></svg>',
)}`

const flight = [
  {
    type: 'Row',
    children: [
      { type: 'Icon', name: 'lucide:plane', size: 'lg' },
      { type: 'Title', value: 'Lisbon to Oslo', size: 'sm' },
      { type: 'Spacer' },
      { type: 'Badge', label: 'On time', color: 'success' },
    ],
    gap: 2,
  },
  { type: 'Divider', flush: true },
  {
    type: 'Row',
    gap: 4,
    children: [
      {
        type: 'Col',
        flex: 1,
        children: [
          { type: 'Caption', value: 'Departure' },
          { type: 'Text', value: '07:40', weight: 'semibold', size: 'xl' },
        ],
      },
      {
        type: 'Col',
        flex: 1,
        children: [
          { type: 'Caption', value: 'Arrival' },
          { type: 'Text', value: '12:55', weight: 'semibold', size: 'xl' },
        ],
      },
      {
        type: 'Col',
        flex: 1,
        children: [
          { type: 'Caption', value: 'Gate' },
          { type: 'Text', value: 'B24', weight: 'semibold', size: 'xl' },
        ],
      },
    ],
  },
]

const code = {
  type: 'Markdown',
  value: '```python\n# the gate is known an hour before\ngate = find("B24", 7)\n```',
}

const sizes = ['sm', 'md', 'lg', 'full'].map(
  (size): Story => ({
    id: `widgets-card-${size}`,
    group: 'Widgets',
    title: `Card, size ${size}`,
    widget: { type: 'Card', size, children: flight },
  }),
)

export const stories: Story[] = [
  ...sizes,
  {
    id: 'widgets-card-form',
    group: 'Widgets',
    title: 'Card as a form',
    about: 'Status, fields with labels, and the two actions in the footer.',
    widget: {
      type: 'Card',
      asForm: true,
      status: { text: 'Draft of an email', icon: 'mail' },
      confirm: { label: 'Send', action: save },
      cancel: { label: 'Discard', action: { type: 'discard', streaming: false } },
      children: [
        {
          type: 'Row',
          children: [
            { type: 'Caption', value: 'To', size: 'lg' },
            {
              type: 'Text',
              value: 'anna@example.com',
              editable: { name: 'to', required: true, placeholder: 'name@example.com' },
            },
          ],
          gap: 2,
        },
        { type: 'Divider', flush: true },
        {
          type: 'Row',
          children: [
            { type: 'Caption', value: 'Subject', size: 'lg' },
            {
              type: 'Text',
              value: 'The draft',
              weight: 'semibold',
              editable: { name: 'subject', placeholder: 'Subject' },
            },
          ],
          gap: 2,
        },
        { type: 'Divider', flush: true },
        {
          type: 'Text',
          value:
            'Hello Anna,\n\nhere is the draft, as promised. Tell me what you think of the second part.\n\nBest,\nTom',
          minLines: 9,
          editable: { name: 'body', placeholder: 'Write…' },
        },
      ],
    },
  },
  {
    id: 'widgets-card-problems',
    group: 'Widgets',
    title: 'Card with fields that are not filled in',
    about: 'After an attempt to send: every field says what is missing.',
    widget: {
      type: 'Card',
      asForm: true,
      confirm: { label: 'Book', action: save },
      children: [
        { type: 'Label', value: 'Name', fieldName: 'name' },
        { type: 'Input', name: 'name', required: true },
        { type: 'Label', value: 'Email', fieldName: 'email' },
        { type: 'Input', name: 'email', inputType: 'email', defaultValue: 'anna at example', required: true },
        { type: 'Label', value: 'Booking code', fieldName: 'code' },
        { type: 'Input', name: 'code', pattern: '[A-Z]{2}\\d{4}', defaultValue: '12' },
        { type: 'Text', value: '', editable: { name: 'note', required: true, placeholder: 'A few words' } },
        {
          type: 'RadioGroup',
          name: 'seat',
          required: true,
          options: [
            { value: 'a', label: 'Aisle' },
            { value: 'w', label: 'Window' },
          ],
        },
        { type: 'Checkbox', name: 'terms', label: 'I have read the terms', required: true },
      ],
    },
    play: (_, frame) => {
      const send = [...frame.querySelectorAll('button')].find((button) => button.textContent === 'Book')
      send?.click()
    },
  },
  {
    id: 'widgets-card-collapsed',
    group: 'Widgets',
    title: 'Card, collapsed',
    widget: {
      type: 'Card',
      collapsed: true,
      status: { text: 'Sent to Anna', icon: 'check-circle-filled' },
      confirm: { label: 'Send', action: save },
      children: flight,
    },
  },
  {
    id: 'widgets-card-collapsed-untitled',
    group: 'Widgets',
    title: 'Card, collapsed without a status',
    about: 'Its first words stand for it.',
    widget: { type: 'Card', collapsed: true, children: flight },
  },
  {
    id: 'widgets-card-dark',
    group: 'Widgets',
    title: 'Card, always dark',
    widget: {
      type: 'Card',
      theme: 'dark',
      children: [
        ...flight,
        { type: 'Text', value: 'Secondary words', color: 'secondary' },
        { type: 'Input', name: 'seat', placeholder: 'Seat' },
        { type: 'Select', name: 'class', placeholder: 'Class', options: [{ value: 'e', label: 'Economy' }] },
        { type: 'Checkbox', name: 'meal', label: 'Meal', defaultChecked: true },
        { type: 'Checkbox', name: 'bag', label: 'Bag' },
        code,
        {
          type: 'Row',
          gap: 2,
          children: [
            { type: 'Button', label: 'Change', onClickAction: save },
            { type: 'Button', label: 'Check in', style: 'primary', onClickAction: save },
          ],
        },
      ],
    },
  },
  {
    id: 'widgets-card-light',
    group: 'Widgets',
    title: 'Card, always light',
    widget: {
      type: 'Card',
      theme: 'light',
      children: [...flight, { type: 'Caption', value: 'Small print' }, code],
    },
  },
  {
    id: 'widgets-card-background',
    group: 'Widgets',
    title: 'Card with a background, a border and padding of its own',
    widget: {
      type: 'Card',
      background: { light: 'blue-50', dark: '#10233f' },
      border: { size: 2, color: { light: 'blue-300', dark: 'blue-600' }, style: 'dashed' },
      padding: { x: 8, y: 3, top: 6 },
      children: flight,
    },
  },
  {
    id: 'widgets-card-favicon',
    group: 'Widgets',
    title: 'Cards whose status has a picture, with a frame and without',
    items: [true, false].map((frame) => ({
      type: 'widget',
      widget: {
        type: 'Card',
        status: { text: 'From example.com', favicon: FAVICON, frame },
        children: flight,
      },
    })),
  },
  {
    id: 'widgets-card-nested',
    group: 'Widgets',
    title: 'Basic with other roots in it',
    widget: {
      type: 'Basic',
      gap: 3,
      children: [
        { type: 'Text', value: 'Two ways to get there' },
        { type: 'Card', size: 'full', children: [words('By train, 4 h 10')] },
        { type: 'Card', size: 'full', children: [words('By plane, 1 h 20')] },
      ],
    },
  },
  {
    id: 'widgets-card-too-large',
    group: 'Widgets',
    title: 'Card of 10,000 parts',
    about: 'Too many to be drawn: one line says so, and the thread goes on.',
    failing: true,
    items: [
      {
        type: 'widget',
        widget: { type: 'Card', children: Array.from({ length: 10_000 }, (_, n) => words(`Line ${n}`)) },
      },
      {
        type: 'assistant_message',
        content: [{ type: 'output_text', text: 'Here is the rest.', annotations: [] }],
      },
    ],
  },
  {
    id: 'widgets-unknown',
    group: 'Widgets',
    title: 'A type nobody knows',
    widget: { type: 'Card', children: [words('Before'), { type: 'Hologram', value: 1 }, words('After')] },
  },
]
