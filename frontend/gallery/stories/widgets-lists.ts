/** Stories: lists and tables. */
import type { Story } from '../story'

const pick = { type: 'pick', streaming: false }
const rows = (count: number, clickable: boolean) =>
  Array.from({ length: count }, (_, n) => ({
    type: 'ListViewItem',
    key: `row-${n}`,
    gap: 3,
    ...(clickable ? { onClickAction: { ...pick, payload: { row: n } } } : {}),
    children: [
      { type: 'Icon', name: ['calendar', 'mail', 'map-pin', 'notebook'][n % 4], color: 'secondary' },
      {
        type: 'Col',
        flex: 1,
        children: [
          { type: 'Text', value: `Entry ${n + 1}`, weight: 'medium' },
          { type: 'Caption', value: 'Yesterday, by Anna' },
        ],
      },
      { type: 'Badge', label: n % 2 ? 'Open' : 'Done', color: n % 2 ? 'info' : 'success' },
    ],
  }))
const cell = (value: string, rest: object = {}) => ({
  type: 'Table.Cell',
  children: [{ type: 'Text', value, size: 'sm' }],
  ...rest,
})
const line = (...cells: object[]) => ({ type: 'Table.Row', children: cells })

export const stories: Story[] = [
  {
    id: 'widgets-list',
    group: 'Widgets',
    title: 'ListView',
    widget: { type: 'ListView', status: { text: 'Inbox', icon: 'mail' }, children: rows(4, false) },
  },
  {
    id: 'widgets-list-limit',
    group: 'Widgets',
    title: 'ListView with a limit, rows to click',
    widget: { type: 'ListView', limit: 3, children: rows(9, true) },
  },
  {
    id: 'widgets-list-auto',
    group: 'Widgets',
    title: 'ListView, limit auto',
    widget: { type: 'ListView', limit: 'auto', children: rows(9, true) },
  },
  {
    id: 'widgets-list-dark',
    group: 'Widgets',
    title: 'ListView, always dark',
    widget: { type: 'ListView', theme: 'dark', limit: 2, children: rows(4, true) },
  },
  {
    id: 'widgets-list-light',
    group: 'Widgets',
    title: 'ListView, always light, rows aligned in each way',
    widget: {
      type: 'ListView',
      theme: 'light',
      children: ['start', 'center', 'end', 'baseline', 'stretch'].map((align) => ({
        type: 'ListViewItem',
        align,
        gap: 3,
        children: [
          { type: 'Icon', name: 'calendar' },
          { type: 'Text', value: align },
          { type: 'Title', value: 'Tall', size: '2xl' },
        ],
      })),
    },
  },
  {
    id: 'widgets-list-in-card',
    group: 'Widgets',
    title: 'ListView in a Card',
    widget: {
      type: 'Card',
      children: [
        { type: 'Title', value: 'This week', size: 'sm' },
        { type: 'ListView', children: rows(3, true) },
      ],
    },
  },
  {
    id: 'widgets-table',
    group: 'Widgets',
    title: 'Table',
    widget: {
      type: 'Card',
      size: 'lg',
      children: [
        {
          type: 'Table',
          children: [
            {
              ...line(
                cell('When', { colSize: 'sm' }),
                cell('What'),
                cell('Price', { align: 'end', colSize: 'sm' }),
              ),
              header: true,
            },
            line(cell('9:00'), cell('Stand-up', { vAlign: 'center' }), cell('free', { align: 'end' })),
            line(
              cell('10:30', { rowSpan: 2, vAlign: 'start' }),
              cell('Review, with the whole team in room four'),
              cell('12.50', { align: 'end' }),
            ),
            line(cell('Lunch'), cell('9.00', { align: 'end' })),
            line(cell('Together', { colSpan: 2 }), cell('21.50', { align: 'end' })),
          ],
        },
      ],
    },
  },
  {
    id: 'widgets-table-cells',
    group: 'Widgets',
    title: 'Table: cells of every size and alignment',
    widget: {
      type: 'Card',
      size: 'lg',
      children: [
        {
          type: 'Table',
          children: [
            line(...['xs', 'sm', 'md', 'lg', 'xl'].map((colSize) => cell(colSize, { colSize }))),
            ...['start', 'center', 'end'].map((side) =>
              line(
                cell(side, { align: side, vAlign: side }),
                cell('Two lines of words in here', { align: side, vAlign: side }),
                cell('more room', { padding: { x: 4, y: 3 } }),
                cell('96 wide', { width: 96 }),
                cell('end'),
              ),
            ),
          ],
        },
      ],
    },
  },
  {
    id: 'widgets-table-wide',
    group: 'Widgets',
    title: 'Table that is wider than its card',
    widget: {
      type: 'Card',
      size: 'sm',
      children: [
        {
          type: 'Table',
          children: [
            {
              ...line(
                ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) =>
                  cell(day, { colSize: 'md' }),
                ),
              ),
              header: true,
            },
            line(...Array.from({ length: 7 }, (_, n) => cell(`${n + 1} things`))),
          ],
        },
      ],
    },
  },
]
