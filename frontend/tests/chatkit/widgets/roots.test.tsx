import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { card, quick, show } from './showWidget'

afterEach(cleanup)

const words = (value: string): WidgetNode => ({ type: 'Text', value })
const item = (value: string, more: object = {}): WidgetNode => ({
  type: 'ListViewItem',
  children: [words(value)],
  ...more,
})

describe('a card', () => {
  test('that is collapsed is one line, by its status or its first words, and can be looked into', async () => {
    const done = {
      ...card(words('Dear Anna')),
      collapsed: true,
      confirm: { label: 'Send', action: quick('send') },
    }
    const { replace } = await show({ ...done, status: { text: 'Sent', icon: 'check' } })
    expect(screen.getByText('Sent')).toBeTruthy()
    expect(screen.queryByText('Dear Anna')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show details' }))
    expect(screen.getByText('Dear Anna')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
    replace(done)
    await userEvent.click(screen.getByRole('button', { name: 'Hide details' }))
    expect(screen.getByText('Dear Anna').className).toBe('ck-collapsed-words')
  })

  test('takes its ground from its theme, and so do the colours of what is in it', async () => {
    const color = { light: 'rgb(1, 1, 1)', dark: 'rgb(2, 2, 2)' }
    const { container } = await show({
      ...card({ ...words('Ink'), color }),
      theme: 'dark',
      background: color,
    })
    expect(container.querySelector<HTMLElement>('.ck-card')?.dataset.theme).toBe('dark')
    expect(container.querySelector<HTMLElement>('.ck-card')?.style.background).toBe('rgb(2, 2, 2)')
    expect(screen.getByText('Ink').style.color).toBe('rgb(2, 2, 2)')
  })
})

describe('a list', () => {
  const list = (limit: unknown): WidgetNode => ({
    type: 'ListView',
    limit,
    children: Array.from({ length: 9 }, (_, n) => item(`Row ${n}`)),
  })

  test.each([
    [3, 3],
    ['auto', 6],
    [0, 0],
    [2.9, 2],
    [-1, 9],
    ['many', 9],
    [undefined, 9],
  ])('with the limit %s shows %i rows of nine', async (limit, shown) => {
    await show(list(limit))
    expect(screen.queryAllByRole('listitem')).toHaveLength(shown)
    const more = screen.queryByRole('button', { name: /^Show \d more$/ })
    expect(more !== null).toBe(shown < 9)
    if (!more) return
    await userEvent.click(more)
    expect(screen.getAllByRole('listitem')).toHaveLength(9)
    await userEvent.click(screen.getByRole('button', { name: 'Show less' }))
    expect(screen.queryAllByRole('listitem')).toHaveLength(shown)
  })

  test('is drawn within a card, and whatever stands in it is a row', async () => {
    await show(card(words('Before'), { type: 'ListView', children: [item('One'), words('Loose')] }))
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['One', 'Loose'])
  })

  test('is no list item where there is no list', async () => {
    await show(card(item('Alone', { onClickAction: quick('go') })))
    expect(screen.queryByRole('listitem')).toBeNull()
    expect(screen.getByRole('button', { name: 'Alone' })).toBeTruthy()
  })
})

describe('a table', () => {
  const cell = (value: string, more: object = {}) => ({
    type: 'Table.Cell',
    children: [words(value)],
    ...more,
  })
  const row = (...children: object[]) => ({ type: 'Table.Row', children })

  test('has headers, spans and alignment', async () => {
    const root = card({
      type: 'Table',
      children: [
        { ...row(cell('When', { width: 80 }), cell('What')), header: true },
        row(cell('Both', { colSpan: 2, rowSpan: 1, align: 'center', vAlign: 'start', padding: { x: 2 } })),
      ],
    })
    await show(root)
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['When', 'What'])
    const both = screen.getByRole<HTMLTableCellElement>('cell', { name: 'Both' })
    expect([both.colSpan, both.style.textAlign, both.style.verticalAlign]).toEqual([2, 'center', 'top'])
  })

  test('is drawn in whatever order its parts come', async () => {
    await show(
      card(row(cell('Row alone')), cell('Cell alone'), {
        type: 'Table',
        children: [words('Text in a table'), row(words('Text in a row'))],
      }),
    )
    for (const text of ['Row alone', 'Cell alone', 'Text in a table', 'Text in a row'])
      expect(screen.getByText(text)).toBeTruthy()
  })
})

describe('a widget that can’t be', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => words(`${n}`))
  test.each([
    ['of 10,000 parts', card(...many(10_000))],
    [
      'with 10,000 options',
      card({
        type: 'RadioGroup',
        name: 'r',
        options: Array.from({ length: 10_000 }, (_, n) => ({ value: `${n}` })),
      }),
    ],
  ])('%s is one line that says so', async (_, root) => {
    const { heard } = await show(root)
    expect(screen.getByText('This card is too large to be shown.')).toBeTruthy()
    await waitFor(() =>
      expect(heard).toContainEqual({ type: 'log', detail: { name: 'widget.too_large', data: { id: 'w1' } } }),
    )
  })
})

test('an image from elsewhere is told by its words and its address', async () => {
  await show(card({ type: 'Image', src: 'https://elsewhere.example/p.png', alt: 'A pixel' }))
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('A pixel')).toBeTruthy()
  expect(screen.getByText('https://elsewhere.example/p.png')).toBeTruthy()
})

test('what has not changed between two versions is not drawn again', async () => {
  const root = (value: string) => card({ type: 'Col', children: [words('Same')] }, words(value))
  const { replace } = await show(root('One'))
  const same = screen.getByText('Same')
  replace(root('Two'))
  expect(screen.getByText('Two')).toBeTruthy()
  expect(screen.getByText('Same')).toBe(same)
})
