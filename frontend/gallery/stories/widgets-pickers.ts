/** Stories: selects and date pickers, closed and open. */
import type { Story } from '../story'

const card = (...children: object[]) => ({ type: 'Card', size: 'lg', children })
const row = (...children: object[]) => ({ type: 'Row', gap: 2, wrap: 'wrap', children })
const VARIANTS = ['solid', 'soft', 'outline', 'ghost']
const SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl']
const options = [
  { value: 'home', label: 'Home', description: 'Everything around the house' },
  { value: 'work', label: 'Work' },
  { value: 'garden', label: 'Garden', description: 'Closed for the winter', disabled: true },
]
const towns =
  'Amsterdam Athens Berlin Bern Brussels Copenhagen Dublin Helsinki Lisbon London Madrid Oslo Paris Prague Reykjavík Rome Stockholm Vienna Warsaw Zagreb'
    .split(' ')
    .map((label) => ({ value: label.toLowerCase(), label }))

const open = (_: unknown, frame: Document) => frame.querySelector<HTMLElement>('[role=combobox]')?.click()

function looks(type: 'Select' | 'DatePicker', given: object): object {
  const value = type === 'Select' ? 'home' : '2026-03-14'
  return card(
    row(...VARIANTS.map((variant) => ({ type, name: variant, variant, placeholder: variant, ...given }))),
    row(
      ...VARIANTS.map((variant) => ({
        type,
        name: `${variant} chosen`,
        variant,
        defaultValue: value,
        clearable: true,
        ...given,
      })),
    ),
    row(...SIZES.map((size) => ({ type, name: size, size, placeholder: size, ...given }))),
    row(
      { type, name: 'off', disabled: true, placeholder: 'Disabled', ...given },
      { type, name: 'square', pill: false, placeholder: 'Square', ...given },
    ),
    { type, name: 'block', block: true, clearable: true, defaultValue: value, ...given },
  )
}

export const stories: Story[] = [
  { id: 'widgets-select', group: 'Widgets', title: 'Select', widget: looks('Select', { options }) },
  {
    id: 'widgets-select-open',
    group: 'Widgets',
    title: 'Select, open',
    widget: card(
      { type: 'Select', name: 'list', options, defaultValue: 'work', block: true },
      { type: 'Text', value: 'Below' },
    ),
    play: open,
  },
  {
    id: 'widgets-select-search',
    group: 'Widgets',
    title: 'Select with many options, open',
    widget: card({ type: 'Select', name: 'town', options: towns, placeholder: 'Town' }),
    play: open,
  },
  { id: 'widgets-date', group: 'Widgets', title: 'DatePicker', widget: looks('DatePicker', {}) },
  {
    id: 'widgets-date-open',
    group: 'Widgets',
    title: 'DatePicker, open, with a first and a last day',
    widget: card(
      {
        type: 'DatePicker',
        name: 'day',
        defaultValue: '2026-03-14T00:00:00Z',
        min: '2026-03-05T00:00:00Z',
        max: '2026-04-20T00:00:00Z',
      },
      { type: 'Text', value: 'Below' },
    ),
    play: open,
  },
  {
    id: 'widgets-date-arabic',
    group: 'Widgets',
    title: 'DatePicker in Arabic, open',
    options: { locale: 'ar' },
    widget: card({ type: 'DatePicker', name: 'day', defaultValue: '2026-03-14' }),
    play: open,
  },
]
