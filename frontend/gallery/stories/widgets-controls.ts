/** Stories: buttons and fields. */
import type { Story } from '../story'

const act = { type: 'act', streaming: false }
const card = (...children: object[]) => ({ type: 'Card', size: 'lg', children })
const row = (...children: object[]) => ({ type: 'Row', gap: 2, wrap: 'wrap', children })
const COLORS = ['primary', 'secondary', 'info', 'discovery', 'success', 'caution', 'warning', 'danger']
const VARIANTS = ['solid', 'soft', 'outline', 'ghost']
const SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl']

export const stories: Story[] = [
  {
    id: 'widgets-button',
    group: 'Widgets',
    title: 'Button: colours and variants',
    widget: card(
      ...VARIANTS.map((variant) =>
        row(...COLORS.map((color) => ({ type: 'Button', label: color, color, variant, onClickAction: act }))),
      ),
    ),
  },
  {
    id: 'widgets-button-more',
    group: 'Widgets',
    title: 'Button: sizes, icons, shapes',
    widget: card(
      row(...SIZES.map((size) => ({ type: 'Button', label: size, size, onClickAction: act }))),
      row(
        { type: 'Button', label: 'Start', iconStart: 'plus', onClickAction: act },
        { type: 'Button', label: 'End', iconEnd: 'chevron-right', onClickAction: act },
        { type: 'Button', label: 'Lucide', iconStart: 'lucide:rocket', style: 'primary', onClickAction: act },
        { type: 'Button', iconStart: 'reload', onClickAction: { ...act, type: 'list.reload' } },
        {
          type: 'Button',
          iconStart: 'dots-horizontal',
          uniform: true,
          variant: 'ghost',
          ariaLabel: 'More',
          onClickAction: act,
        },
      ),
      row(
        ...['sm', 'md', 'lg', 'xl', '2xl'].map((iconSize) => ({
          type: 'Button',
          label: iconSize,
          iconStart: 'star',
          iconSize,
          size: 'xl',
          onClickAction: act,
        })),
      ),
      row(
        { type: 'Button', label: 'Pill', pill: true },
        { type: 'Button', label: 'Square', pill: false },
        { type: 'Button', label: 'Disabled', disabled: true },
        { type: 'Button', label: 'Disabled', style: 'primary', disabled: true },
        { type: 'Button', label: 'Primary', style: 'primary' },
        { type: 'Button', label: 'Secondary', style: 'secondary' },
      ),
      { type: 'Button', label: 'As wide as the card', block: true, style: 'primary', onClickAction: act },
    ),
  },
  {
    id: 'widgets-input',
    group: 'Widgets',
    title: 'Input',
    widget: card(
      ...['text', 'number', 'email', 'password', 'tel', 'url'].map((inputType) => ({
        type: 'Input',
        name: inputType,
        inputType,
        placeholder: inputType,
      })),
      { type: 'Input', name: 'soft', variant: 'soft', placeholder: 'Soft' },
      { type: 'Input', name: 'pill', pill: true, placeholder: 'Pill', gutterSize: 'xl' },
      { type: 'Input', name: 'disabled', disabled: true, defaultValue: 'Disabled' },
      row(...['2xs', 'md', '3xl'].map((size) => ({ type: 'Input', name: size, size, placeholder: size }))),
    ),
  },
  {
    id: 'widgets-textarea',
    group: 'Widgets',
    title: 'Textarea',
    widget: card(
      { type: 'Textarea', name: 'rows', rows: 2, placeholder: 'Two rows' },
      {
        type: 'Textarea',
        name: 'grows',
        autoResize: true,
        rows: 1,
        maxRows: 4,
        defaultValue: 'One\nTwo\nThree\nFour\nFive\nSix',
      },
      { type: 'Textarea', name: 'soft', variant: 'soft', rows: 1, placeholder: 'Soft' },
      { type: 'Textarea', name: 'disabled', disabled: true, rows: 1, defaultValue: 'Disabled' },
    ),
  },
  {
    id: 'widgets-checkbox',
    group: 'Widgets',
    title: 'Checkbox',
    widget: card(
      { type: 'Checkbox', name: 'a', label: 'To do' },
      { type: 'Checkbox', name: 'b', label: 'Done', defaultChecked: true },
      { type: 'Checkbox', name: 'c', label: 'Disabled', disabled: true },
      { type: 'Checkbox', name: 'd', label: 'Disabled, done', disabled: true, defaultChecked: true },
      {
        type: 'Row',
        gap: 3,
        children: [
          { type: 'Checkbox', name: 'e', ariaLabel: 'Milk' },
          { type: 'Text', value: 'Milk' },
        ],
      },
    ),
  },
  {
    id: 'widgets-radio',
    group: 'Widgets',
    title: 'RadioGroup',
    widget: card(
      ...['row', 'col'].map((direction) => ({
        type: 'RadioGroup',
        name: direction,
        direction,
        ariaLabel: `When, in a ${direction}`,
        defaultValue: 'today',
        options: [
          { value: 'today', label: 'Today' },
          { value: 'later', label: 'Later' },
          { value: 'never', label: 'Never', disabled: true },
        ],
      })),
      { type: 'RadioGroup', name: 'all', disabled: true, options: [{ value: 'a', label: 'All disabled' }] },
    ),
  },
  {
    id: 'widgets-label',
    group: 'Widgets',
    title: 'Label',
    widget: card(
      { type: 'Label', value: 'Title', fieldName: 'title' },
      { type: 'Input', name: 'title' },
      {
        type: 'Label',
        value: 'Colour and size',
        fieldName: 'other',
        size: 'lg',
        weight: 'bold',
        color: 'secondary',
      },
      { type: 'Textarea', name: 'other', rows: 1 },
      { type: 'Label', value: 'Due', fieldName: 'due' },
      { type: 'DatePicker', name: 'due' },
    ),
  },
  {
    id: 'widgets-button-failed',
    group: 'Widgets',
    title: 'An action that failed',
    failing: true,
    widget: card(
      { type: 'Text', value: 'Nothing is lost.' },
      { type: 'Button', label: 'Book it', style: 'primary', onClickAction: act },
    ),
    answer: {
      status: 503,
      body: '{"error":{"message":"The booking service is down. Nothing was booked."}}',
      type: 'application/json',
    },
    play: (_, frame) => {
      const book = [...frame.querySelectorAll('button')].find((button) => button.textContent === 'Book it')
      book?.click()
    },
  },
]
